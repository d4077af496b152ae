import type { Entry } from './entry.js';

/**
 * Where entries outlive their page. Whatever it cannot do it rejects: a full disk, a private window, a blocked database. What it
 * has rejected to put is not kept, even where the database does it late.
 */
export type EntryStore = {
  put(entry: Entry): Promise<void>;
  remove(key: string): Promise<void>;
  all(): Promise<readonly Entry[]>;
  /** Lets one page at a time send an entry; the others wait. */
  turn<Done>(key: string, work: () => Promise<Done>): Promise<Done>;
};
