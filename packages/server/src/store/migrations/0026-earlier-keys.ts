import { sql, type Kysely } from 'kysely';

/** What ratings still need of master keys that are gone, encrypted with the one in use. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table earlier_key (
      key_id text primary key,
      encrypted text not null,
      kept_at timestamptz not null
    )`.execute(db);
}
