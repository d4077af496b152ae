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
