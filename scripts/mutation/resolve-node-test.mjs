const OURS = new URL('node-test.mjs', import.meta.url).href;

/** Test files get our own `node:test`, whose tests can be run again and again. */
export const resolve = (specifier, context, next) =>
  specifier === 'node:test' && context.parentURL?.includes('.test.ts')
    ? { url: OURS, shortCircuit: true }
    : next(specifier, context);
