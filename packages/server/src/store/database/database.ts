import { Kysely, type Dialect, type Transaction } from 'kysely';
import type { Schema } from './schema.js';

export type Database = Kysely<Schema>;

/** Inside a transaction, use this handle alone: on PGlite, which has one connection, any other would wait for ever. */
export type WithinTransaction = Transaction<Schema>;

/** How to speak to a database, and how to ask whether it takes writes. */
export type CheckedDialect = {
  readonly dialect: Dialect;
  /** Rejects if the database takes no writes. */
  readonly checkWrites: () => Promise<void>;
  /** Called once the database is closed. */
  readonly release?: () => Promise<void>;
};

export type OpenDatabase = Pick<CheckedDialect, 'checkWrites'> & {
  readonly database: Database;
  readonly close: () => Promise<void>;
};

/** Opens a database; `prepare` is done before anybody has it. */
export async function openWith(
  { dialect, checkWrites, release }: CheckedDialect,
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
