/**
 * The layering of the whole repository: which package may import which, who knows which library, and no cycles. An `import type`
 * counts like any other. `npm run check` holds it; alone: `npx depcruise --config dependency-cruiser.config.mjs packages examples`.
 */
import { allExtensions } from 'dependency-cruiser';

// With a TypeScript that it does not know, dependency-cruiser would leave out every .ts file and find nothing wrong.
const isRead = allExtensions.some(({ extension, available }) => extension === '.ts' && available);
if (!isRead) throw new Error('dependency-cruiser cannot read this version of TypeScript.');

/** What each package may import besides its own files: the arrows between the packages, and the few libraries. */
const MAY_IMPORT = {
  core: ['zod/mini'],
  policy: ['@haochaping/core', 'zod/mini'],
  protocol: ['@haochaping/core', 'zod/mini'],
  client: ['@haochaping/core', '@haochaping/protocol', 'idb-keyval', 'ky', 'zod/mini', 'node:crypto'],
  elements: ['@haochaping/core', '@haochaping/client', 'lit', 'uqr', '@lit'],
  react: ['@haochaping/elements', '@lit/react', 'react'],
  vue: ['@haochaping/elements', 'vue'],
  embed: ['@haochaping/core', '@haochaping/elements', '@haochaping/client'],
  provinces: ['@haochaping/core', 'fast-xml-parser', 'sm-crypto-v2', 'zod/mini', 'node:crypto'],
};

/** The server's libraries are its own affair; of our packages it may import these. */
const SERVER_MAY_IMPORT = ['core', 'policy', 'protocol', 'provinces'];

/**
 * The rooms of the server from bottom to top: a file may import its own room and those of earlier steps, but no other room of its
 * own step. The files beside the rooms put everything together and may import them all.
 */
const SERVER_ROOMS = [
  ['interface'],
  ['store'],
  ['places', 'organisations', 'catalogue'],
  ['apps', 'officers', 'service-cases', 'identity'],
  ['tickets'],
  ['ratings'],
  ['bad-reviews'],
  ['submissions', 'default-ratings', 'follow-ups', 'figures', 'reports', 'learn-year'],
  ['log'],
  ['callbacks', 'supervision'],
  ['surveys', 'paper'],
  ['sweeps'],
  ['operator', 'sample-county'],
  ['pages'],
  ['edge'],
];

/** A library that one place knows, so that it can be exchanged there. */
const KNOWN_IN = {
  ky: '^packages/client/src/transport/ky\\.ts$',
  'idb-keyval': '^packages/client/src/outbox/',
  'sm-crypto-v2': '^packages/provinces/src/crypto/',
};

/** Tests, stories and what stands in for the world in them: they may import what they test with. */
const TESTS = '\\.(test|stories)\\.ts$|^packages/[^/]+/src/(trial|test-support)/';

const folderOf = (name) => {
  if (name.startsWith('@haochaping/')) return `^packages/${name.replace('@haochaping/', '')}/`;
  return name.startsWith('node:') ? `^${name.replace('node:', '')}$` : `/node_modules/${name}/`;
};

const error = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

/** Counterparts of provinces, which listen and read what adapters send. */
const MOCKS = '^packages/provinces/src/mock/';

const packageRules = Object.entries(MAY_IMPORT).map(([name, allowed]) =>
  error(
    `${name}-imports`,
    `The package ${name} may import only ${allowed.join(', ')}.`,
    { path: `^packages/${name}/src/`, pathNot: [TESTS, MOCKS] },
    { pathNot: [`^packages/${name}/`, ...allowed.map(folderOf)] },
  ),
);

const libraryRules = Object.entries(KNOWN_IN).map(([library, place]) =>
  error(
    `who-knows-${library}`,
    `Only ${place} knows ${library}.`,
    { path: '^packages/', pathNot: [place, TESTS] },
    { path: folderOf(library) },
  ),
);

const roomRules = SERVER_ROOMS.flatMap((step, height) =>
  step.map((room) => {
    const mayImport = [...SERVER_ROOMS.slice(0, height).flat(), room];
    return error(
      `server-room-${room}`,
      `The room ${room} may import only itself and ${mayImport.slice(0, -1).join(', ') || 'no other room'}.`,
      { path: `^packages/server/src/${room}/`, pathNot: TESTS },
      { path: '^packages/server/src/', pathNot: `^packages/server/src/(${mayImport.join('|')})/` },
    );
  }),
);

export default {
  forbidden: [
    error('no-cycle', 'Files that import each other are one thing.', {}, { circular: true }),
    error(
      'resolvable',
      'What a package does not export cannot be imported.',
      { path: '^(packages/[^/]+/src|examples)/' },
      { couldNotResolve: true },
    ),
    error(
      'by-name',
      'Import another package by its name, never by a path into its source.',
      { path: '^(packages/[^/]+|examples/[^/]+|[^/]+)/' },
      { path: '^packages/[^/]+/(src|dist)/', pathNot: '^$1/', dependencyTypes: ['local'] },
    ),
    error(
      'no-tests-in-product',
      'What is published imports no tests and no test support.',
      { path: `^packages/(${[...Object.keys(MAY_IMPORT), 'server'].join('|')})/src/`, pathNot: TESTS },
      { path: TESTS },
    ),
    error(
      'imported-by-nobody',
      'What runs, shows and measures the packages is no part of any.',
      { path: '^(packages/[^/]+|examples/[^/]+|[^/]+)/' },
      { path: '^packages/(e2e|docs|bench)/', pathNot: '^$1/' },
    ),
    error(
      'test-support-imports',
      'Between the packages there is no circle, in tests either: what needs elements or the server stands in their own tests, or in e2e.',
      { path: '^packages/test-support/' },
      { path: '^packages/(?!(test-support|core|policy|protocol|client)/)' },
    ),
    error(
      'below-test-support',
      'What test-support imports cannot import it, in tests either.',
      { path: '^packages/(core|policy|protocol|client|fault-injection)/' },
      { path: '^packages/test-support/' },
    ),
    ...packageRules,
    error(
      'mocks-of-provinces',
      'An adapter knows nothing of the counterpart with which it is tested.',
      { path: '^packages/provinces/src/', pathNot: [MOCKS, TESTS] },
      { path: MOCKS },
    ),
    error(
      'server-imports',
      `Of our packages the server may import only ${SERVER_MAY_IMPORT.join(', ')}.`,
      { path: '^packages/server/src/', pathNot: TESTS },
      { path: `^packages/(?!(server|${SERVER_MAY_IMPORT.join('|')})/)` },
    ),
    error(
      'server-rooms',
      'A new room of the server gets its step in SERVER_ROOMS.',
      {
        path: '^packages/server/src/[^/]+/',
        pathNot: [`^packages/server/src/(${SERVER_ROOMS.flat().join('|')})/`, TESTS],
      },
      {},
    ),
    ...roomRules,
    error(
      'in-memory-without-node',
      'The server in memory also runs in a page: it reaches no network, files or PostgreSQL of Node.',
      { path: '^packages/server/src/in-memory\\.ts$' },
      { path: '^(fs|fs/promises|http|net|os|path|timers/promises)$|/node_modules/pg/', reachable: true },
    ),
    ...libraryRules,
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    // Our packages are read from their sources, as by tests and Storybook.
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['source', 'import', 'types', 'default'] },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^packages/[^/]+/(dist|public|types|\\.stryker)/|^examples/.*/public/' },
  },
};
