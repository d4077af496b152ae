import { resolve } from 'node:path';
import { nodesIn } from './syntax.mjs';

/** Stands for `zod/mini`: our subset of it, and for each name that the subset does not have, a field of `lacking`. */
const ZOD = '\0zod-of-pages';
const SUBSET = resolve('packages/embed/src/parsing/index.ts');

/** A rollup plugin by which a page reads answers with our own subset of zod. Where a page uses more, the build fails and names it. */
export const pageParsing = () => ({
  name: 'page-parsing',
  resolveId: (source) => (source === 'zod/mini' ? { id: ZOD, syntheticNamedExports: 'lacking' } : null),
  load: (id) => (id === ZOD ? `export * from ${JSON.stringify(SUBSET)}; export const lacking = {};` : null),
  renderChunk(code, { fileName }) {
    const uses = [...nodesIn(this.parse(code), 'MemberExpression')].filter(({ object }) => object.name === 'lacking');
    if (uses.length === 0) return null;
    const names = new Set(uses.map(({ property }) => `z.${property.name}`));
    return this.error(`${fileName} uses ${[...names].join(', ')}, which packages/embed/src/parsing does not have.`);
  },
});
