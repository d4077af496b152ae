import { sql, type Kysely } from 'kysely';

/** Places set up in use, version by version. The mark of the newest tells processes whether they know them all. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table place_version (
      place_version_id bigint generated always as identity primary key,
      profile_id text not null,
      version text not null,
      content text not null,
      fingerprint text not null,
      mark uuid not null default gen_random_uuid(),
      added_at timestamptz not null,
      unique (profile_id, version)
    )`.execute(db);
  await sql`
    create trigger place_version_stays before update or delete on place_version
    for each row execute function refuse_change()`.execute(db);
}
