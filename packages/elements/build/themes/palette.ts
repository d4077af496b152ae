import type { Colour } from './colour.js';

/** The colours that a theme sets, each a `--hcp-color-*`, and what people meet in them. */
export const MEANING = {
  primary: '主色：主要按钮、所选等级、焦点框',
  'primary-strong': '主色加深：按钮上的字、可展开的标题、按下的主要按钮',
  'on-primary': '主色上的字',
  tint: '所选等级与悬停的底色',
  surface: '底色',
  raised: '信息块的底色',
  text: '正文',
  muted: '说明文字',
  line: '分隔线（只作装饰）',
  edge: '按钮、输入框、选项的边框',
  alert: '错误与超期',
  'alert-tint': '错误提示的底色',
  good: '完成与时限内',
} as const satisfies Record<string, string>;

export type ColourName = keyof typeof MEANING;
export type Palette = Readonly<Record<ColourName, Colour>>;

export const isColourName = (name: string): name is ColourName => Object.hasOwn(MEANING, name);

/** By day and by night. Forced colours are the reader's own, and paper is black on white. */
export const APPEARANCES = ['light', 'dark'] as const;
export type Appearance = (typeof APPEARANCES)[number];

export type Theme = {
  /** Name of the file. */
  readonly id: string;
  /** What people call it. */
  readonly name: string;
  readonly palettes: Readonly<Record<Appearance, Palette>>;
};

/** What a page can set besides colours: the property without its `--hcp-`, what it changes, and what it is when nobody sets it. */
export const MEASURES = {
  'color-scheme': { default: 'light', meaning: '浏览器自带控件与滚动条：light 或 dark，由主题设置' },
  'font-family': { default: '苹方、鸿蒙、雅黑、思源黑体……', meaning: '字体' },
  'font-size': { default: 'medium', meaning: '字号；默认是读者在浏览器里设的字号。长辈版可放大到 30px' },
  'font-size-small': { default: '0.875em', meaning: '说明文字的字号' },
  'line-height': { default: '1.6', meaning: '行距' },
  space: { default: '1em', meaning: '内容之间的间距' },
  radius: { default: '10px', meaning: '圆角' },
  'target-size': { default: '44px', meaning: '可点击处的最小高度' },
  motion: { default: '0.12s', meaning: '颜色变化的时长；读者要求减少动画时为 0' },
  'focus-width': { default: '3px', meaning: '焦点框的粗细' },
  'face-size': { default: '2.5em', otherwise: '2em', meaning: '表情的大小；手机上五个等级的叫法都短时默认 2em' },
  'scale-row-from': {
    default: '32em',
    otherwise: '20em',
    meaning: '满意度不短于这个宽度才排成一行，否则一行一个；叫法都不超过五个字时默认 20em',
  },
  'code-display': {
    default: 'flex',
    otherwise: 'block',
    meaning: '评价编号和查询链接显示成 flex 或 block；长辈版是 none：编号在“更多”里，链接可以复制',
  },
  'dialog-width': { default: '44em', meaning: '对话框的最大宽度' },
} as const satisfies Record<
  string,
  { readonly default: string; readonly otherwise?: string; readonly meaning: string }
>;
