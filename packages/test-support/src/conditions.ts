/** What a host's page decides, each choice with its name in Chinese; the first of each is the usual one. */
export const CHOICES = {
  theme: { blue: '政务蓝', red: '国徽红', plain: '素白' },
  appearance: { light: '浅色', dark: '深色', auto: '跟随系统' },
  eyes: { regular: '一般', elder: '长辈版' },
  language: { 'zh-CN': '简体中文', 'zh-Hant': '繁體中文', en: 'English' },
  direction: { ltr: '从左到右', rtl: '从右到左' },
} as const;

export type Chosen = { readonly [Choice in keyof typeof CHOICES]: keyof (typeof CHOICES)[Choice] };

export const USUAL: Chosen = {
  theme: 'blue',
  appearance: 'light',
  eyes: 'regular',
  language: 'zh-CN',
  direction: 'ltr',
};

/** The screens that people have, in CSS pixels. */
export const SCREENS = {
  narrow: { title: '最窄的手机 320', width: 320, height: 640 },
  phone: { title: '手机 375', width: 375, height: 812 },
  tablet: { title: '大厅平板 768', width: 768, height: 1024 },
  desktop: { title: '电脑 1280', width: 1280, height: 800 },
  kiosk: { title: '竖屏终端 1080×1920', width: 1080, height: 1920 },
  // A screen of 1280 × 1024 has this much room left at 400 % (WCAG 1.4.10).
  zoomed: { title: '放大 400%', width: 320, height: 256 },
} as const;

export type Condition = {
  readonly name: string;
  readonly title: string;
  /** Ends the sentence that a test's title is. */
  readonly sentence: string;
  /** What the host's page says otherwise than usual. */
  readonly chosen?: Partial<Chosen>;
  /** What the reader's system says. */
  readonly system?: { readonly forcedColors?: 'active'; readonly reducedMotion?: 'reduce' };
  readonly screen?: keyof typeof SCREENS;
  /** It changes nothing that a picture could show. */
  readonly unpictured?: true;
  /** Only for the stories in these files, which fill a screen by themselves. */
  readonly only?: readonly string[];
};

/** How people meet an element. Every story is gone through in every one of them. */
export const CONDITIONS: readonly Condition[] = [
  { name: 'light', title: '浅色', sentence: 'by day' },
  { name: 'dark', title: '深色', sentence: 'in the dark', chosen: { appearance: 'dark' } },
  { name: 'elder', title: '长辈版', sentence: 'in 长辈版', chosen: { eyes: 'elder' } },
  { name: 'forced-colours', title: '强制颜色', sentence: 'in forced colours', system: { forcedColors: 'active' } },
  {
    name: 'reduced-motion',
    title: '减少动态',
    sentence: 'for somebody whom motion makes ill',
    system: { reducedMotion: 'reduce' },
    unpictured: true,
  },
  { name: 'right-to-left', title: '从右到左', sentence: 'from right to left', chosen: { direction: 'rtl' } },
  { name: 'narrow', title: '320 像素', sentence: 'on the narrowest phone', screen: 'narrow' },
  { name: 'zoomed', title: '放大 400%', sentence: 'at a zoom of 400 %', screen: 'zoomed' },
  {
    name: 'desktop',
    title: '电脑',
    sentence: 'on a desktop screen',
    screen: 'desktop',
    only: ['rating-dialog', 'rating-form', 'status-tracker', 'review-list', 'due-calculator', 'theme-builder'],
  },
];
