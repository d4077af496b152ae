import {
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
} from 'kysely';
import { Pool, TypeOverrides, type PoolClient, type PoolConfig, type QueryResultRow } from 'pg';
import { READ_AS } from './columns.js';
import type { CheckedDialect } from './database.js';
import { logError } from '../process-log.js';
import { DatabaseUnavailable, endsSession } from './errors.js';
import { preparedName } from './prepared.js';
import { storageProbe } from './storage-probe.js';

/** How many connections a process has, and how long a call may hold one. */
export type PostgresLimits = {
  readonly connections: number;
  /** Seconds to wait for a lock that another transaction has. */
  readonly lockSeconds: number;
  /** Seconds for one statement. */
  readonly statementSeconds: number;
};

export const POSTGRES_LIMITS: PostgresLimits = { connections: 10, lockSeconds: 3, statementSeconds: 10 };

/** For migrations and commands: they wait for what others do, and take as long as they take. 0 means without limit. */
export const WITHOUT_LIMITS: PostgresLimits = { connections: 2, lockSeconds: 0, statementSeconds: 0 };

const CONNECT_WITHIN_MS = 5_000;
/** How long after the server's own limit an answer may take before the network counts as dead. */
const ANSWER_LATER_MS = 5_000;
/** A separate pool for readiness checks, which do not wait for the calls. */
const PROBE_LIMITS: PostgresLimits = { connections: 1, lockSeconds: 2, statementSeconds: 2 };

/** A pool on a PostgreSQL of 14 or newer. */
export function postgresDialect(url: string, limits: PostgresLimits): CheckedDialect {
  const pool = poolOn(url, limits);
  const probePool = poolOn(url, PROBE_LIMITS);
  const probe = storageProbe();
  const dialect: Dialect = {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => driverOf(pool, probe.noteFailure),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  };
  return {
    dialect,
    checkWrites: () => probe.check((statement) => probePool.query(statement)),
    release: () => probePool.end(),
  };
}

function poolOn(connectionString: string, { connections, lockSeconds, statementSeconds }: PostgresLimits): Pool {
  const types = new TypeOverrides();
  for (const [oid, read] of Object.entries(READ_AS)) types.setTypeParser(Number(oid), read);
  const timeouts: PoolConfig = {
    lock_timeout: lockSeconds * 1000,
    statement_timeout: statementSeconds * 1000,
    idle_in_transaction_session_timeout: statementSeconds * 2000,
    query_timeout: statementSeconds === 0 ? 0 : statementSeconds * 1000 + ANSWER_LATER_MS,
    connectionTimeoutMillis: CONNECT_WITHIN_MS,
  };
  const pool = new Pool({ connectionString, max: connections, keepAlive: true, types, ...timeouts });
  // Without listeners, a connection that the database closes would end the process: while it is idle, and while it is in use.
  pool.on('error', () => logError('与数据库的一个空闲连接已中断，需要时会重新连接。'));
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}

function driverOf(pool: Pool, onFailure: (error: unknown) => void): Driver {
  const run = (connection: DatabaseConnection, sql: string) => inUse(connection).run(sql);
  return {
    init: () => Promise.resolve(),
    acquireConnection: () =>
      pool.connect().then(
        (client) => new PostgresConnection(client, onFailure),
        (error: unknown) => {
          throw new DatabaseUnavailable('no connection to be had', { cause: error });
        },
      ),
    beginTransaction: (connection) => run(connection, 'begin'),
    commitTransaction: (connection) => run(connection, 'commit'),
    rollbackTransaction: (connection) => inUse(connection).rollBack(),
    releaseConnection: (connection) => {
      inUse(connection).release();
      return Promise.resolve();
    },
    destroy: () => pool.end(),
  };
}

function inUse(connection: DatabaseConnection): PostgresConnection {
  if (connection instanceof PostgresConnection) return connection;
  throw new Error('a connection of another driver');
}

/** A connection in use; one that failed does not go back to the pool. */
class PostgresConnection implements DatabaseConnection {
  readonly #client: PoolClient;
  readonly #onFailure: (error: unknown) => void;
  #isLost = false;

  constructor(client: PoolClient, onFailure: (error: unknown) => void) {
    this.#client = client;
    this.#onFailure = onFailure;
  }

  async executeQuery<Row>({ sql, parameters }: Pick<CompiledQuery, 'sql' | 'parameters'>) {
    try {
      const name = preparedName(sql);
      const query = { ...(name !== undefined && { name }), text: sql, values: [...parameters] };
      const { rows, rowCount } = await this.#client.query<QueryResultRow & Row>(query);
      return { rows, numAffectedRows: BigInt(rowCount ?? 0) };
    } catch (error) {
      this.#onFailure(error);
      if (!endsSession(error)) throw error;
      this.#isLost = true;
      throw new DatabaseUnavailable('the connection was lost', { cause: error });
    }
  }

  streamQuery(): never {
    throw new Error('nothing is read by cursors');
  }

  async run(sql: string): Promise<void> {
    await this.executeQuery({ sql, parameters: [] });
  }

  /** If the rollback fails, ending the session rolls back; the caller gets the first error, not this one. */
  async rollBack(): Promise<void> {
    await this.run('rollback').catch(() => {
      this.#isLost = true;
    });
  }

  release(): void {
    this.#client.release(this.#isLost);
  }
}
