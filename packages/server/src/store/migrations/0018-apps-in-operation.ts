import { sql, type Kysely } from 'kysely';

/** An app can be disabled, and has two valid secrets while it changes from one to the other. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table app add column encrypted_previous text, add column disabled_at timestamptz`.execute(db);
}
