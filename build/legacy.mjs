import { resolve } from 'node:path';
import { transform, transformSync } from 'esbuild';
import MagicString from 'magic-string';
import { nodesIn } from './syntax.mjs';

/** What the one script for old browsers is made for. */
const LEGACY = 'chrome66';
const LINK_STYLES = resolve('packages/embed/src/legacy/link-styles.ts');

/** A rollup plugin that writes private names as public ones that nobody else has: lowered by esbuild, each would be a WeakMap. */
export function publicNames() {
  const files = new Map();
  return {
    name: 'public-names',
    transform(code, id) {
      const names = [...nodesIn(this.parse(code), 'PrivateIdentifier')];
      if (names.length === 0) return null;
      // A class and the one that it extends may have the same private name.
      const file = files.get(id) ?? files.size;
      files.set(id, file);
      const changed = new MagicString(code);
      for (const { start, end, name } of names) changed.overwrite(start, end, `$${name}${file}`);
      return { code: changed.toString(), map: changed.generateMap({ hires: true }) };
    },
  };
}

/** A rollup plugin by which lit links style sheets where it cannot construct them, instead of writing them into the page. */
export const linkedStyles = () => ({
  name: 'linked-styles',
  transform(code, id) {
    if (!id.replaceAll('\\', '/').endsWith('reactive-element/css-tag.js')) return null;
    const [, adopt] = /(\w+) as adoptStyles\b/.exec(code) ?? [];
    const [, constructs] = /(\w+) as supportsAdoptingStyleSheets\b/.exec(code) ?? [];
    if (!adopt || !constructs) this.error(`${id}: does not adopt styles as lit 3.3 does.`);
    const adopted = `const adoptOrLink = (root, styles) => (${constructs} ? ${adopt} : linkStyles)(root, styles);`;
    return {
      code: `import { linkStyles } from ${JSON.stringify(LINK_STYLES)};\n${code.replace(`${adopt} as adoptStyles`, 'adoptOrLink as adoptStyles')}\n${adopted}`,
      map: null,
    };
  },
});

/** The languages that a page does not load unless it is in one: modules beside the script, which may import them. */
export const LANGUAGES = ['en', 'zh-hant'];

export const languagesApart = () => ({
  name: 'languages-apart',
  resolveDynamicImport(path) {
    const language = LANGUAGES.find((each) => path === `./${each}/${each}.js`);
    return language ? { id: `./legacy/${language}.js`, external: true } : null;
  },
  generateBundle() {
    this.emitFile({ type: 'asset', fileName: 'legacy.css', source: '/* haochaping: filled by legacy.js */\n' });
  },
});

/**
 * A rollup plugin for how an old page may bring the script in: twice at once, where it is executed once; and as GBK, where the file
 * says of itself that it is UTF-8. What esbuild adds for newer syntax is no global of the page's.
 */
export const onceAsUtf8 = () => ({
  name: 'once-as-utf-8',
  renderChunk: (code) => ({ code: `\ufeffwindow.haochapingParts.rating||function(){${code}}();`, map: null }),
});

/** A rollup plugin for the syntax that the oldest of these browsers has. */
export const legacySyntax = () => ({
  name: 'legacy-syntax',
  renderChunk: (code) => transform(code, { target: 'es2017', sourcemap: true }),
});

/** Sides as a left-to-right, horizontal page has them: names without a side came with Chromium 69 and 87. */
const SIDES = {
  'margin-block-start': ['margin-top'],
  'margin-block-end': ['margin-bottom'],
  'margin-inline-start': ['margin-left'],
  'margin-inline-end': ['margin-right'],
  'margin-block': ['margin-top', 'margin-bottom'],
  'margin-inline': ['margin-left', 'margin-right'],
  'padding-block-start': ['padding-top'],
  'padding-block-end': ['padding-bottom'],
  'padding-inline-start': ['padding-left'],
  'padding-inline-end': ['padding-right'],
  'padding-block': ['padding-top', 'padding-bottom'],
  'padding-inline': ['padding-left', 'padding-right'],
  'border-block-start': ['border-top'],
  'border-block-end': ['border-bottom'],
  'border-inline-start': ['border-left'],
  'border-inline-start-color': ['border-left-color'],
  'inset-inline-end': ['right'],
  'inset-block-start': ['top'],
  'min-block-size': ['min-height'],
  'min-inline-size': ['min-width'],
  'inline-size': ['width'],
  'block-size': ['height'],
};

/** Words that older browsers know for newer ones. */
const OLDER = [
  // `:focus-visible` came with 86: who uses the mouse sees where the focus is, too.
  [/:focus-visible/g, ':focus'],
  // Two values came with 68.
  [/overflow:\s*hidden auto/g, 'overflow-x:hidden;overflow-y:auto'],
  // How wide a dialog is at most: its width compares, which came with 79.
  [/max-width:\s*none/g, 'max-width:var(--hcp-dialog-width,44em)'],
];

/** @param {string} css of one template, as lit's `css` has it */
export function legacyCss(css) {
  let text = css.replace(/\/\*[^]*?\*\//g, '');
  for (const [newer, older] of OLDER) text = text.replace(newer, older);
  text = text
    .replace(/([^{}]+)\{([^{}]*)\}/g, withoutFlexGap)
    .replace(/(?<=[{;\s])([a-z-]+):\s*([^;{}]+)(?=[;}])/g, (whole, name, value) =>
      [...new Set([withoutComparison(value), value])].map((each) => toSides(name, each)).join(';'),
    );
  return transformSync(text, { loader: 'css', minify: true, target: LEGACY, charset: 'utf8' }).code.trim();
}

function toSides(name, value) {
  const [first, second = first] = valuesOf(value);
  const sides = SIDES[name] ?? [];
  return sides.length > 0
    ? sides.map((side, nth) => `${side}:${nth === 0 ? first : second}`).join(';')
    : `${name}:${value}`;
}

/** The values of a shorthand for two sides; what is in brackets, or is a border, is one. */
function valuesOf(value) {
  const parts = value.trim().match(/(?:[^\s(]|\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\))+/g) ?? [];
  return parts.length === 2 ? parts : [value.trim()];
}

/** With the first of what `min()` and `max()` compare, which came with 79; the same value where nothing is compared. */
function withoutComparison(value) {
  const at = value.search(/(?<![a-z-])(?:min|max)\(/);
  if (at < 0) return value;
  const from = value.indexOf('(', at) + 1;
  let depth = 0;
  let first;
  for (let end = from; ; end += 1) {
    if (depth === 0 && /[,)]/.test(value[end])) first ??= value.slice(from, end);
    if (depth === 0 && value[end] === ')') {
      return withoutComparison(`${value.slice(0, at)}calc(${first})${value.slice(end + 1)}`);
    }
    depth += { '(': 1, ')': -1 }[value[end]] ?? 0;
  }
}

/** Gaps between what flows in a row came with 84, and whether a browser has them it cannot be asked. */
function withoutFlexGap(rule, selector, declarations) {
  const [, gap] = /(?<![\w-])gap:\s*([^;]+)/.exec(declarations) ?? [];
  if (gap === undefined || !/display:\s*flex/.test(declarations)) return rule;
  return `${rule}${selector} > :not(:last-child) { margin-bottom: ${gap}; margin-right: ${gap}; }`;
}
