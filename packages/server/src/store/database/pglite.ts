import { PGlite } from '@electric-sql/pglite';
import {
  CompiledQuery,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type DatabaseConnection,
  type Driver,
} from 'kysely';
import { READ_AS } from './columns.js';
import type { CheckedDialect } from './database.js';
import { mutex } from './mutex.js';
import { storageProbe } from './storage-probe.js';

/** PostgreSQL in this process; without a folder in memory, optionally restored from a dump. */
export async function pgliteDialect(folder?: string, contents?: Blob): Promise<CheckedDialect> {
  const pglite = await PGlite.create({
    ...(folder !== undefined && { dataDir: folder }),
    ...(contents && { loadDataDir: contents }),
    parsers: READ_AS,
  });
  const probe = storageProbe();
  const lock = mutex();
  return {
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createDriver: () => driverOf(pglite, lock, probe.noteFailure),
      createIntrospector: (db) => new PostgresIntrospector(db),
      createQueryCompiler: () => new PostgresQueryCompiler(),
    },
    checkWrites: async () => {
      await lock.acquire();
      try {
        await probe.check((statement) => pglite.exec(statement));
      } finally {
        lock.release();
      }
    },
  };
}

/** There is one connection: a transaction holds it until it ends. */
function driverOf(pglite: PGlite, lock: ReturnType<typeof mutex>, onFailure: (error: unknown) => void): Driver {
  const noted = (error: unknown): never => {
    onFailure(error);
    throw error;
  };
  const connection: DatabaseConnection = {
    async executeQuery<Row>({ sql, parameters }: CompiledQuery) {
      const { rows, affectedRows = 0 } = await pglite.query<Row>(sql, [...parameters]).catch(noted);
      return { rows, numAffectedRows: BigInt(affectedRows) };
    },
    streamQuery: () => {
      throw new Error('PGlite has no cursors');
    },
  };
  const run = async (statement: string): Promise<void> => {
    await pglite.exec(statement).catch(noted);
  };
  return {
    init: () => pglite.waitReady,
    acquireConnection: async () => {
      await lock.acquire();
      return connection;
    },
    releaseConnection: () => {
      lock.release();
      return Promise.resolve();
    },
    beginTransaction: () => run('begin'),
    commitTransaction: () => run('commit'),
    rollbackTransaction: () => run('rollback'),
    destroy: () => pglite.close(),
  };
}
