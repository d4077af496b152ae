import { join } from 'node:path';
import { CannotStart } from '../cannot-start.js';
import { migrate } from '../migrations/migrate.js';
import { assertFreeSpace, ensureWritableFolder } from './data-folder.js';
import { openWith, type Database, type OpenDatabase } from './database.js';
import { connectionErrorCode } from './errors.js';
import { lockFolder } from './folder-lock.js';
import { pgliteDialect } from './pglite.js';
import { POSTGRES_LIMITS, WITHOUT_LIMITS, postgresDialect, type PostgresLimits } from './postgres.js';

/** Where the data live. */
export type Storage =
  | { readonly kind: 'memory'; readonly contents?: Blob }
  | { readonly kind: 'folder'; readonly folder: string; readonly leastFreeMebibytes?: number | undefined }
  | { readonly kind: 'postgres'; readonly url: string; readonly limits?: PostgresLimits };

/** Opens the database with its tables up to date. A folder is locked for as long as it is open. */
export const openDatabase = (storage: Storage): Promise<OpenDatabase> => openAnd(migrate, storage);

/** Opens the database as it is, without making tables or bringing them up to date. */
export const openUnmigrated = (storage: Storage): Promise<OpenDatabase> => openAnd(() => Promise.resolve(), storage);

type Prepare = (database: Database) => Promise<void>;

async function openAnd(prepare: Prepare, storage: Storage): Promise<OpenDatabase> {
  if (storage.kind === 'memory') return openWith(await pgliteDialect(undefined, storage.contents), prepare);
  if (storage.kind === 'postgres') return openPostgres(prepare, storage).catch(asCannotStart);
  const { folder, leastFreeMebibytes } = storage;
  await ensureWritableFolder(folder);
  const lock = await lockFolder(folder);
  try {
    const pglite = await pgliteDialect(join(folder, 'database'));
    const checkWrites = async (): Promise<void> => {
      await assertFreeSpace(folder, leastFreeMebibytes);
      await pglite.checkWrites();
    };
    return await openWith({ ...pglite, checkWrites, release: lock.release }, prepare);
  } catch (error) {
    await lock.release();
    throw error;
  }
}

/** Migrates over separate connections without time limits, which wait for other processes that migrate. */
async function openPostgres(
  prepare: Prepare,
  { url, limits = POSTGRES_LIMITS }: Extract<Storage, { kind: 'postgres' }>,
): Promise<OpenDatabase> {
  const migrated = await openWith(postgresDialect(url, WITHOUT_LIMITS), prepare);
  await migrated.close();
  return openWith(postgresDialect(url, limits));
}

/** For a command, which may wait for locks as long as it takes. */
export const withoutLimits = (storage: Storage): Storage =>
  storage.kind === 'postgres' ? { ...storage, limits: WITHOUT_LIMITS } : storage;

/** A failure to connect is mostly for the operator to mend. */
function asCannotStart(error: unknown): never {
  const code = connectionErrorCode(error);
  if (code === undefined) throw error;
  throw new CannotStart(
    `连接不上 PostgreSQL（${code}）。请检查环境变量 DATABASE_URL，以及数据库是否已启动、账号是否有权限。`,
  );
}
