import { PostgresDialect, type Dialect } from 'kysely';
import { Pool, TypeOverrides } from 'pg';
import { READ_AS } from './columns.js';

const CONNECT_WITHIN_MS = 5_000;

/** A pool on a PostgreSQL of 14 or newer. */
export function postgresDialect(url: string): Dialect {
  const types = new TypeOverrides();
  for (const [oid, read] of Object.entries(READ_AS)) types.setTypeParser(Number(oid), read);
  const pool = new Pool({ connectionString: url, connectionTimeoutMillis: CONNECT_WITHIN_MS, types });
  // Without a listener, an idle connection that the database closes would end the process; the pool opens another.
  pool.on('error', () => console.error('与数据库的一个空闲连接已中断，需要时会重新连接。'));
  return new PostgresDialect({ pool });
}
