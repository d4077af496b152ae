import { PGlite } from '@electric-sql/pglite';
import {
  CompiledQuery,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type DatabaseConnection,
  type Dialect,
  type Driver,
} from 'kysely';
import { READ_AS } from './columns.js';
import { oneAtATime } from './one-at-a-time.js';

/** PostgreSQL in this process; without a folder, in its memory, and there with what was in another one. */
export async function pgliteDialect(folder?: string, contents?: Blob): Promise<Dialect> {
  const pglite = await PGlite.create({
    ...(folder !== undefined && { dataDir: folder }),
    ...(contents && { loadDataDir: contents }),
    parsers: READ_AS,
  });
  return {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => driverOf(pglite),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  };
}

/** There is one connection: a transaction has it alone until it ends. */
function driverOf(pglite: PGlite): Driver {
  const turns = oneAtATime();
  const connection: DatabaseConnection = {
    async executeQuery<Row>({ sql, parameters }: CompiledQuery) {
      const { rows, affectedRows = 0 } = await pglite.query<Row>(sql, [...parameters]);
      return { rows, numAffectedRows: BigInt(affectedRows) };
    },
    streamQuery: () => {
      throw new Error('PGlite has no cursors');
    },
  };
  const run = async (statement: string): Promise<void> => {
    await pglite.exec(statement);
  };
  return {
    init: () => pglite.waitReady,
    acquireConnection: async () => {
      await turns.take();
      return connection;
    },
    releaseConnection: () => {
      turns.give();
      return Promise.resolve();
    },
    beginTransaction: () => run('begin'),
    commitTransaction: () => run('commit'),
    rollbackTransaction: () => run('rollback'),
    destroy: () => pglite.close(),
  };
}
