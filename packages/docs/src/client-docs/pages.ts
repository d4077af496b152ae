import { readFileSync, readdirSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { TABLES } from './tables.js';

const FOLDER = 'docs/client';

export const pageFiles = (): readonly string[] => readdirSync(FOLDER).map((name) => `${FOLDER}/${name}`);

const TABLE = /(<!-- 表：(.+) -->\n)[^]*?(<!-- 表尾 -->)/g;

/** A page with its tables as the interface has them now. */
export async function pageWithTables(file: string): Promise<string> {
  const text = readFileSync(file, 'utf8').replace(TABLE, (_all, start: string, name: string, end: string) => {
    const made = TABLES[name];
    if (!made) throw new Error(`${file} asks for a table “${name}”, which nobody makes`);
    return `${start}\n${made()}\n\n${end}`;
  });
  return format(text, { ...(await resolveConfig('prettier.config.mjs')), parser: 'markdown' });
}
