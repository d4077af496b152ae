import { PROFILES } from '@haochaping/policy';
import { format, resolveConfig } from 'prettier';
import { overviewPage } from './overview-page.js';
import { procedurePage } from './procedure-page.js';

export const FOLDER = 'docs/procedure';

/** Every page by its path, in the format of the repository. Profiles of which there are several versions show the newest. */
export async function pages(): Promise<ReadonlyMap<string, string>> {
  const newest = [...new Map(PROFILES.map((profile) => [profile.id, profile])).values()];
  const written = [
    ['README.md', overviewPage(newest)] as const,
    ...newest.map((profile) => [`${profile.id}.md`, procedurePage(profile)] as const),
  ];
  const formatted = written.map(async ([name, text]) => [`${FOLDER}/${name}`, await inFormat(text)] as const);
  return new Map(await Promise.all(formatted));
}

const inFormat = async (text: string): Promise<string> =>
  format(text, { ...(await resolveConfig('prettier.config.mjs')), parser: 'markdown' });
