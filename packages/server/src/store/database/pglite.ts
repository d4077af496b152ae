import { PGlite, parse, protocol } from '@electric-sql/pglite';
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
import { preparedName } from './prepared.js';
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
  const runPrepared = preparing(pglite);
  const connection: DatabaseConnection = {
    async executeQuery<Row>({ sql, parameters }: CompiledQuery) {
      const name = preparedName(sql);
      const executed =
        name === undefined ? pglite.query<Row>(sql, [...parameters]) : runPrepared<Row>(name, sql, parameters);
      const { rows, affectedRows = 0 } = await executed.catch(noted);
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

/**
 * Runs statements that are parsed and planned once. PGlite's own `query` parses a text at each call and enters the database six
 * times for it; what is sent here enters once.
 */
function preparing(pglite: PGlite) {
  const { serialize } = protocol;
  const ready = new Set<string>();
  return async function runPrepared<Row>(
    name: string,
    text: string,
    parameters: readonly unknown[],
  ): Promise<{ readonly rows: Row[]; readonly affectedRows: number }> {
    if (!ready.has(name)) {
      await pglite.execProtocolStream(Buffer.concat([serialize.parse({ name, text }), serialize.sync()]));
      ready.add(name);
    }
    const values = parameters.map((value) => (value === null ? null : textOf(value)));
    const messages = await pglite.execProtocolStream(
      Buffer.concat([
        serialize.bind({ statement: name, values }),
        serialize.describe({ type: 'P' }),
        serialize.execute({}),
        serialize.sync(),
      ]),
    );
    const [results] = parse.parseResults(messages, pglite.parsers);
    if (!results || !areRows<Row>(results.rows)) throw new Error('the database did not answer');
    return { rows: results.rows, affectedRows: results.affectedRows ?? 0 };
  };
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

/** Which fields a row has is known by its statement, as with every driver. */
const areRows = <Row>(rows: readonly unknown[]): rows is Row[] => rows.every((row) => typeof row === 'object');
