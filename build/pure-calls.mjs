import { readFileSync } from 'node:fs';
import MagicString from 'magic-string';

/**
 * A rollup plugin that marks every call made while a module loads as pure, so that a host's bundler leaves out what a page
 * never uses. Bundlers leave out a module that is not imported by themselves, but not a statement: of one file with two zod
 * schemas both would stay. `"sideEffects": false` in the package's manifest says that this is true of all its modules; other
 * packages stay as they are.
 * @param {string} folder of the package
 */
export const pureCalls = (folder) => ({
  name: 'pure-calls',
  renderChunk(code) {
    if (JSON.parse(readFileSync(`${folder}/package.json`, 'utf8')).sideEffects !== false) return null;
    const marked = new MagicString(code);
    // The calls of a chain such as `z.string().check(…)` begin at one place, and one mark is for all of them.
    const starts = this.parse(code).body.flatMap((statement) =>
      [...callsWhileLoading(statement)].map(({ start }) => start),
    );
    for (const start of new Set(starts)) marked.appendLeft(start, '/*@__PURE__*/ ');
    return { code: marked.toString(), map: marked.generateMap({ hires: true }) };
  },
});

/** The calls in a declaration's value, outside of functions and classes: a statement for its own sake is left as it is. */
function* callsWhileLoading(node) {
  if (node === null || typeof node !== 'object' || LATER.test(node.type) || node.type === 'ExpressionStatement') return;
  if (node.type === 'CallExpression' || node.type === 'NewExpression') yield node;
  for (const child of Object.values(node)) yield* callsWhileLoading(child);
}

const LATER = /Function|^Class/;
