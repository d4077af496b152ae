import { build } from 'esbuild';
import assert from 'node:assert/strict';
import test from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import { BUNDLERS, bundled } from './bundle.js';

/** Words that survive every minifier, each of one part of the packages. */
const MARKS = {
  ky: 'prefixUrl',
  zod: '_zod',
  'the outbox': 'hcp-outbox',
  'the calls of a ticket': '/v1/rating-session',
  'the calls of a tracking token': '/v1/ratings/mine',
  'the calls of an officer': '/v1/bad-reviews/{ratingNo}',
  'the calls of a department': '/v1/service-cases',
  signing: 'hmac-sha256',
  'the table of refusals': 'method-not-allowed',
  'the procedure of a bad review': 'leadsTo',
} as const;
type Part = keyof typeof MARKS;

type Page = {
  /** The entry that it loads; the citizens’ one where it names none. */
  readonly from?: string;
  readonly has: readonly Part[];
  readonly below: Readonly<Record<string, number>>;
};

/** What a page may contain besides nothing, and its ceiling with each bundler, in bytes of brotli. */
const PAGES: Readonly<Record<string, Page>> = {
  createRatingClient: {
    has: ['zod', 'the outbox', 'the calls of a ticket'],
    below: { 'Rollup 4': 11_000, 'Vite 8': 11_100, 'webpack 5': 11_300, esbuild: 12_600 },
  },
  createTrackingClient: {
    has: ['zod', 'the calls of a tracking token'],
    // With esbuild, what checks the log is in the same file; with the others it is loaded when it is asked for.
    below: { 'Rollup 4': 10_900, 'Vite 8': 11_600, 'webpack 5': 13_300, esbuild: 14_700 },
  },
  createOfficerClient: {
    from: '@haochaping/client/officer',
    has: ['zod', 'the calls of an officer'],
    below: { 'Rollup 4': 10_200, 'Vite 8': 10_300, 'webpack 5': 10_400, esbuild: 12_700 },
  },
  failureOf: { has: [], below: { 'Rollup 4': 250, 'Vite 8': 250, 'webpack 5': 250, esbuild: 250 } },
};

const partsIn = (code: string): readonly string[] =>
  Object.entries(MARKS).flatMap(([part, mark]) => (code.includes(mark) ? [part] : []));

for (const [name, bundler] of Object.entries(BUNDLERS)) {
  for (const [call, { from = '@haochaping/client', has, below }] of Object.entries(PAGES)) {
    test(`${name}: a page that uses ${call} loads nothing of the rest`, async () => {
      const code = await bundled(bundler, `import { ${call} } from '${from}'; globalThis.used = ${call};`);
      assert.deepEqual(partsIn(code), has);
      const bytes = brotliCompressSync(code).length;
      assert.ok(bytes <= (below[name] ?? 0), `${bytes} bytes`);
    });
  }
}

test('every mark is found where its part is, so that a missing one says something', async () => {
  const everything = ['client', 'client/department', 'client/officer', 'core', 'protocol'].map(
    (name) => `export * as ${name.replace('/', '')} from '@haochaping/${name}';`,
  );
  const { outputFiles } = await build({
    stdin: { contents: everything.join(''), resolveDir: import.meta.dirname },
    bundle: true,
    minify: true,
    write: false,
    platform: 'node',
    format: 'esm',
  });
  assert.deepEqual(partsIn(outputFiles[0]?.text ?? ''), Object.keys(MARKS));
});
