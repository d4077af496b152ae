import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Kysely, Transaction } from 'kysely';
import { CannotStart } from '../cannot-start.js';
import { connectionTrouble } from './trouble.js';
import { lockFolder } from './folder-lock.js';
import { opened, type OpenDatabase } from './opened.js';
import { pgliteDialect } from './pglite.js';
import { postgresDialect } from './postgres.js';
import type { Schema } from './schema.js';

export type Database = Kysely<Schema>;
/** Inside a transaction, its own handle is the only one to use: on PGlite any other would wait for ever. */
export type WithinTransaction = Transaction<Schema>;

/** Where the data live. */
export type Storage =
  | { readonly kind: 'memory'; readonly contents?: Blob }
  | { readonly kind: 'folder'; readonly folder: string }
  | { readonly kind: 'postgres'; readonly url: string };

/** Opens the database with its tables up to date. A folder is locked for as long as it is open. */
export async function openDatabase(storage: Storage): Promise<OpenDatabase> {
  if (storage.kind === 'memory') return opened(await pgliteDialect(undefined, storage.contents));
  if (storage.kind === 'postgres') return opened(postgresDialect(storage.url)).catch(explained);
  await mkdir(storage.folder, { recursive: true, mode: 0o700 });
  const lock = await lockFolder(storage.folder);
  try {
    return await opened(await pgliteDialect(join(storage.folder, 'database')), lock.release);
  } catch (error) {
    await lock.release();
    throw error;
  }
}

/** What keeps a PostgreSQL from being opened is mostly for a person to mend. */
function explained(error: unknown): never {
  const code = connectionTrouble(error instanceof Error ? error.cause : error);
  if (code === undefined) throw error;
  throw new CannotStart(
    `连接不上 PostgreSQL（${code}）。请检查环境变量 DATABASE_URL，以及数据库是否已启动、账号是否有权限。`,
  );
}
