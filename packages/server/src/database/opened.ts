import { Kysely, type Dialect } from 'kysely';
import type { Database } from './database.js';
import type { Schema } from './schema.js';

/** How to speak to a database, and how to ask whether it takes writes. */
export type OpenDialect = {
  readonly dialect: Dialect;
  /** Rejects if it does not. */
  readonly checkWrites: () => Promise<void>;
  /** Once the database is closed. */
  readonly release?: () => Promise<void>;
};

export type OpenDatabase = Pick<OpenDialect, 'checkWrites'> & {
  readonly database: Database;
  readonly close: () => Promise<void>;
};

/** A database; `prepare` is done before anybody has it. */
export async function opened(
  { dialect, checkWrites, release }: OpenDialect,
  prepare?: (database: Database) => Promise<void>,
): Promise<OpenDatabase> {
  const database = new Kysely<Schema>({ dialect });
  const close = async (): Promise<void> => {
    await database.destroy();
    await release?.();
  };
  try {
    await prepare?.(database);
  } catch (error) {
    await close();
    throw error;
  }
  return { database, checkWrites, close };
}
