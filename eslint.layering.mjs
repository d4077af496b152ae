/** What each package may import besides its own files: the arrows between the packages, and the few libraries. */
const MAY_IMPORT = {
  core: ['zod/mini'],
  policy: ['@haochaping/core', 'zod/mini'],
  protocol: ['@haochaping/core', 'zod/mini'],
  client: ['@haochaping/core', '@haochaping/protocol', 'idb-keyval', 'ky', 'zod/mini', 'node:crypto'],
  elements: ['@haochaping/core', '@haochaping/client', 'lit', 'uqr', '@lit'],
  embed: ['@haochaping/core', '@haochaping/elements', '@haochaping/client'],
};

/** A library that one place knows, so that it can be exchanged there. */
const KNOWN_IN = {
  ky: ['packages/client/src/transport/ky.ts'],
  'idb-keyval': ['packages/client/src/outbox/**'],
};

/** Its libraries are its own affair; of our packages it may import these. */
const SERVER_MAY_IMPORT = ['core', 'policy', 'protocol', 'provinces'];

const INTO_SOURCE = {
  regex: String.raw`^(\.\./)+([^.].*/)?src/|^@haochaping/[^/]+/(src|dist)/`,
  message: 'Import another package by its name, never by a path into its source.',
};

/** @param {{ except: string[] }} options test files, which may import what they test with */
export function layering({ except }) {
  const packages = Object.entries(MAY_IMPORT).map(([name, allowed]) =>
    restricted(name, `^(?!\\.|(${allowed.join('|')})(/|$))`, allowed),
  );
  const known = Object.entries(KNOWN_IN).map(([library, places]) => ({
    files: ['packages/client/src/**/*.ts'],
    ignores: [...places, ...except],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: `ImportDeclaration[source.value="${library}"]`,
          message: `Only ${places.join(', ')} knows ${library}.`,
        },
      ],
    },
  }));
  const server = restricted('server', `^@haochaping/(?!(${SERVER_MAY_IMPORT.join('|')})(/|$))`, SERVER_MAY_IMPORT);
  return [
    { rules: restrict(INTO_SOURCE) },
    ...known,
    ...[...packages, server].map((config) => ({ ...config, ignores: except })),
  ];
}

const restricted = (name, regex, allowed) => ({
  files: [`packages/${name}/src/**/*.ts`],
  rules: restrict(INTO_SOURCE, { regex, message: `The package ${name} may import only ${allowed.join(', ')}.` }),
});

const restrict = (...patterns) => ({ 'no-restricted-imports': ['error', { patterns }] });
