import { BUILT_IN_PLACES, placeFileSchema } from '@haochaping/policy';
import { format, resolveConfig } from 'prettier';

export const FOLDER = 'packages/policy/places';
const SCHEMA = 'place.schema.json';

/** The schema of place files, and the built-in places as such files to start from, by their paths. */
export async function placeFiles(): Promise<ReadonlyMap<string, string>> {
  const written = [
    [SCHEMA, placeFileSchema()] as const,
    ...BUILT_IN_PLACES.map((place) => [`${place.profile.id}.json`, { $schema: `./${SCHEMA}`, ...place }] as const),
  ];
  const style = await resolveConfig('prettier.config.mjs');
  const formatted = written.map(
    async ([name, content]) =>
      [`${FOLDER}/${name}`, await format(JSON.stringify(content), { ...style, parser: 'json' })] as const,
  );
  return new Map(await Promise.all(formatted));
}
