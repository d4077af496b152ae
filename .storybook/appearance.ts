import type { Decorator, Preview } from '@storybook/web-components-vite';
import blue from '../packages/elements/themes/blue.css?url';
import plain from '../packages/elements/themes/plain.css?url';
import red from '../packages/elements/themes/red.css?url';

const SHEETS: Readonly<Record<string, string>> = { blue, red, plain };

const sheet = document.createElement('link');
sheet.rel = 'stylesheet';
document.head.append(sheet);

/** The icon's own name is checked where the toolbar takes it. */
const menu = <Icon extends string>(title: string, icon: Icon, items: Readonly<Record<string, string>>) => ({
  description: title,
  toolbar: {
    title,
    icon,
    dynamicTitle: true,
    items: Object.entries(items).map(([value, title]) => ({ value, title })),
  },
});

/** The toolbar: what a host's page decides, for every story. */
export const globalTypes = {
  theme: menu('主题', 'paintbrush', { blue: '政务蓝', red: '国徽红', plain: '素白' }),
  appearance: menu('外观', 'sun', { light: '浅色', dark: '深色', auto: '跟随系统' }),
  eyes: menu('版式', 'accessibility', { regular: '一般', elder: '长辈版' }),
  language: menu('语言', 'globe', { 'zh-CN': '简体中文', 'zh-Hant': '繁體中文', en: 'English' }),
  direction: menu('方向', 'transfer', { ltr: '从左到右', rtl: '从右到左' }),
} satisfies Preview['globalTypes'];

export const initialGlobals = {
  theme: 'blue',
  appearance: 'light',
  eyes: 'regular',
  language: 'zh-CN',
  direction: 'ltr',
};

const size = (name: string, width: number, height: number) => ({
  name,
  styles: { width: `${width}px`, height: `${height}px` },
});

/** The width is Storybook's own tool; these are the screens that people have. */
export const screens = {
  narrow: size('最窄的手机 320', 320, 640),
  phone: size('手机 375', 375, 812),
  tablet: size('大厅平板 768', 768, 1024),
  desktop: size('电脑 1280', 1280, 800),
  kiosk: size('竖屏终端 1080×1920', 1080, 1920),
  zoomed: size('放大 400%', 320, 256),
};

type Chosen = Readonly<Record<keyof typeof initialGlobals, string>>;

/** Says on the page what the toolbar says, by the attribute that a host would write. */
export const inAppearance: Decorator = (story, { globals }) => {
  const { theme, appearance, eyes, language, direction }: Chosen = { ...initialGlobals, ...globals };
  const page = document.documentElement;
  const address = SHEETS[theme] ?? blue;
  if (sheet.getAttribute('href') !== address) sheet.href = address;
  page.dataset.hcpAppearance = eyes === 'elder' ? `${appearance} elder` : appearance;
  page.lang = language;
  page.dir = direction;
  return story();
};
