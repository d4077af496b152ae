import { THEMES } from './derive-theme.js';
import { MEANING, isColourName, type Appearance, type Palette, type Theme } from './palette.js';

/** 长辈版: larger, wider apart, one level a row, numbers and links folded. Its colours are those of every theme, since all are readable for old eyes. */
const ELDER = [
  '--hcp-font-size: x-large',
  '--hcp-face-size: 1.75em',
  '--hcp-focus-width: 4px',
  '--hcp-line-height: 1.7',
  '--hcp-motion: 0s',
  '--hcp-code-display: none',
  '--hcp-scale-row-from: 200em',
  '--hcp-space: 1.25em',
  '--hcp-target-size: 60px',
];

const AUTO = "[data-hcp-appearance~='auto']";

/** A theme as a plain style sheet for any page: no script, no inline style. */
export const themeCss = ({ name, palettes }: Theme): string => `/*
 * 好差评主题：${name}。放进页面即可，不用脚本。
 * 页面或任何一层元素上写 data-hcp-appearance：light 浅色（默认）、dark 深色、auto 跟随系统；加上 elder 即长辈版，如 "auto elder"。
 */
${[
  block(`:root,\n[data-hcp-appearance~='light'],\n${AUTO}`, colours('light', palettes.light)),
  block("[data-hcp-appearance~='dark']", colours('dark', palettes.dark)),
  `@media (prefers-color-scheme: dark) {\n${indented(block(AUTO, colours('dark', palettes.dark)))}}\n`,
  block("[data-hcp-appearance~='elder']", ELDER),
].join('\n')}`;

const colours = (appearance: Appearance, palette: Palette): readonly string[] => [
  `--hcp-color-scheme: ${appearance}`,
  ...Object.keys(MEANING)
    .filter(isColourName)
    .map((name) => `--hcp-color-${name}: ${palette[name]}`),
];

const block = (selector: string, declarations: readonly string[]): string =>
  `${selector} {\n${declarations.map((declaration) => `  ${declaration};\n`).join('')}}\n`;

const indented = (css: string): string => css.replace(/^(?=.)/gm, '  ');

/** The style sheets that ship, by their path. */
export const themeFiles = (): ReadonlyMap<string, string> =>
  new Map(THEMES.map((theme) => [`packages/elements/themes/${theme.id}.css`, themeCss(theme)]));
