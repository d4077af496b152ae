import { Kysely, type Dialect } from 'kysely';
import type { Database } from './database.js';
import { migrate } from './migrate.js';
import type { Schema } from './schema.js';

export type OpenDatabase = { readonly database: Database; readonly close: () => Promise<void> };

/** A database with its tables up to date; `release` is done once it is closed. */
export async function opened(dialect: Dialect, release?: () => Promise<void>): Promise<OpenDatabase> {
  const database = new Kysely<Schema>({ dialect });
  try {
    await migrate(database);
  } catch (error) {
    await database.destroy();
    throw error;
  }
  return {
    database,
    close: async () => {
      await database.destroy();
      await release?.();
    },
  };
}
