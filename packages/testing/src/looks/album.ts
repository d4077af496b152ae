import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import * as z from 'zod/mini';
import { difference, kept } from './picture.js';

const RECORD = 'album.json';
/** Of all pixels; on a phone these are about thirty, less than a tick has. */
const TOLERATED = 0.0001;

const recordSchema = z.object({
  /** Another browser draws letters otherwise. */
  browser: z.string(),
  /** What each picture was as it was taken; the file that is kept has fewer colours. */
  pictures: z.record(z.string(), z.string()),
});
type Record = z.infer<typeof recordSchema>;

export type Finding =
  | { readonly kind: 'same' }
  | { readonly kind: 'new'; readonly after: Buffer }
  | {
      readonly kind: 'changed';
      readonly share: number;
      readonly before: Buffer;
      readonly after: Buffer;
      readonly shown: Buffer;
    };

/** How everything looked when somebody last said that it was right. */
export class Album {
  readonly #folder: string;
  #record: Record;

  constructor(folder: string) {
    this.#folder = folder;
    const file = `${folder}/${RECORD}`;
    this.#record = existsSync(file)
      ? recordSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
      : { browser: '', pictures: {} };
  }

  /** The browser that took the pictures; empty where there are none. */
  get browser(): string {
    return this.#record.browser;
  }

  /** The names of all pictures that are there. */
  get names(): readonly string[] {
    if (!existsSync(this.#folder)) return [];
    return readdirSync(this.#folder, { recursive: true, encoding: 'utf8' })
      .map((file) => file.replaceAll('\\', '/'))
      .filter((file) => file.endsWith('.webp'))
      .map((file) => file.replace(/\.webp$/, ''))
      .sort();
  }

  async compare(name: string, png: Buffer): Promise<Finding> {
    if (!existsSync(this.#fileOf(name))) return { kind: 'new', after: await kept(png) };
    if (this.#record.pictures[name] === imprintOf(png)) return { kind: 'same' };
    const [before, after] = [readFileSync(this.#fileOf(name)), await kept(png)];
    const { share, shown } = await difference(before, after);
    return share <= TOLERATED ? { kind: 'same' } : { kind: 'changed', share, before, after, shown };
  }

  /** Takes pictures in as right, and drops those whose names are not wanted. */
  async renew(browser: string, taken: ReadonlyMap<string, Buffer>, isWanted: (name: string) => boolean): Promise<void> {
    const pictures = { ...this.#record.pictures };
    for (const [name, png] of taken) {
      // What has not changed keeps its file, so that a renewal shows what is new.
      if (pictures[name] === imprintOf(png) && existsSync(this.#fileOf(name))) continue;
      pictures[name] = imprintOf(png);
      mkdirSync(dirname(this.#fileOf(name)), { recursive: true });
      writeFileSync(this.#fileOf(name), await kept(png));
    }
    for (const name of this.names.filter((each) => !isWanted(each))) rmSync(this.#fileOf(name));
    const sorted = Object.entries(pictures)
      .filter(([name]) => isWanted(name))
      .sort(([a], [b]) => (a < b ? -1 : 1));
    this.#record = { browser, pictures: Object.fromEntries(sorted) };
    writeFileSync(`${this.#folder}/${RECORD}`, `${JSON.stringify(this.#record, undefined, 2)}\n`);
  }

  #fileOf(name: string): string {
    return `${this.#folder}/${name}.webp`;
  }
}

const imprintOf = (png: Buffer): string => createHash('sha256').update(png).digest('base64url').slice(0, 16);
