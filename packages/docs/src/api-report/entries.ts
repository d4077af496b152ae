import { readFileSync } from 'node:fs';
import * as z from 'zod/mini';

/** Whose types other teams build on; the server's and the policies' are read by nobody's code. */
const PACKAGES = ['core', 'protocol', 'client', 'elements', 'react', 'vue', 'embed', 'provinces'] as const;

export type PublicEntry = {
  /** `client` or, for an entry beside the main one, `client-department`: the name of its report. */
  readonly name: string;
  readonly folder: string;
  /** The built declarations, from the package's folder. */
  readonly types: string;
};

const typesSchema = z.union([z.string(), z.object({ default: z.string() })]);
/** What is no module, such as a style sheet, is named by its path alone. */
const targetSchema = z.union([z.string(), z.object({ types: z.optional(typesSchema) })]);
const manifestSchema = z.object({ exports: z.record(z.string(), targetSchema) });

/** What the packages' manifests export with types. Files that only define elements export nothing. */
export const publicEntries = (): readonly PublicEntry[] =>
  PACKAGES.flatMap((name) => {
    const folder = `packages/${name}`;
    const { exports } = manifestSchema.parse(JSON.parse(readFileSync(`${folder}/package.json`, 'utf8')));
    return Object.entries(exports).flatMap(([path, target]) => {
      const types = typeof target === 'string' ? undefined : target.types;
      if (types === undefined || path.includes('*')) return [];
      const file = typeof types === 'string' ? types : types.default;
      return [{ name: reportName(name, path), folder, types: file }];
    });
  });

const reportName = (packageName: string, path: string): string =>
  [packageName, ...path.split('/').slice(1)].join('-').replace(/\.js$/, '');
