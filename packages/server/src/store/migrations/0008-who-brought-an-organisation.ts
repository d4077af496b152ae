import { sql, type Kysely } from 'kysely';

/** Only the app that brought an organisation, or that the province named for it, vouches for its people. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table app_organisation add column vouches boolean not null default true`.execute(db);
}
