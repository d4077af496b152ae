import { isColour, type Colour } from './colour.js';
import { MEANING, isColourName, type Appearance, type ColourName, type Palette, type Theme } from './palette.js';

export type Reading =
  | { readonly outcome: 'read'; readonly palettes: Theme['palettes'] }
  | { readonly outcome: 'unreadable'; readonly because: readonly string[] };

/** A block without blocks in it, and what stands before it. */
const BLOCK = /([^{}]+)\{([^{}]*)\}/g;
const DECLARATION = /--hcp-color-([a-z-]+)\s*:\s*([^;]+?)\s*(?:;|$)/g;

/** The colours that a style sheet sets by day and by night, ours or a department's own. A colour that it leaves out is said, not guessed. */
export function readTheme(css: string): Reading {
  const plain = css.replace(/\/\*[^]*?\*\//g, '');
  const light = coloursIn(plain, (selector) => /:root|~='light'/.test(selector));
  const dark = coloursIn(plain, (selector) => selector.includes("~='dark'"));
  const auto = coloursIn(plain, (selector) => /^\s*\[data-hcp-appearance~='auto'\]\s*$/.test(selector));
  const because = [
    ...missing('light', light),
    ...missing('dark', dark),
    ...Object.keys(MEANING)
      .filter((name) => auto[name] !== dark[name])
      .map((name) => `auto：夜间的 --hcp-color-${name} 与 dark 不同`),
  ];
  return isPalette(light) && isPalette(dark) && because.length === 0
    ? { outcome: 'read', palettes: { light, dark } }
    : { outcome: 'unreadable', because };
}

type Found = Readonly<Record<string, string>>;

function coloursIn(css: string, concerns: (selector: string) => boolean): Found {
  const found: Record<string, string> = {};
  for (const [, selector = '', body = ''] of css.matchAll(BLOCK)) {
    if (!concerns(selector)) continue;
    for (const [, name = '', value = ''] of body.matchAll(DECLARATION)) found[name] = value;
  }
  return found;
}

const missing = (appearance: Appearance, found: Found): readonly string[] =>
  Object.keys(MEANING).flatMap((name) => {
    const value = found[name];
    if (value === undefined) return [`${appearance}：没有 --hcp-color-${name}`];
    return isColour(value) ? [] : [`${appearance}：--hcp-color-${name} 要写成 #rrggbb，不是 ${value}`];
  });

const isPalette = (found: Found): found is Record<ColourName, Colour> & Palette =>
  Object.keys(MEANING).every((name) => isColourName(name) && isColour(found[name] ?? ''));
