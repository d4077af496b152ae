import { sql, type Kysely } from 'kysely';

/** The one row by which all processes of a sandbox agree on the time. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table sandbox_clock (
      id int primary key check (id = 1),
      ahead_ms bigint not null
    )`.execute(db);
}
