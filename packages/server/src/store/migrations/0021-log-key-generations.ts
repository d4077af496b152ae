import { sql, type Kysely } from 'kysely';

/** The log's signing key can be changed: each public key is of a generation, and the newest one signs. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table log_key add column generation int not null default 0`.execute(db);
}
