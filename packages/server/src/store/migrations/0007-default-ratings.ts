import { sql, type Kysely } from 'kysely';

/** Marked records that stand in for ratings never given, and when each case is to be looked at for one. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table default_rating (
      case_no text primary key references service_case,
      level text not null,
      profile_id text not null,
      profile_version text not null,
      counted jsonb not null,
      made_at timestamptz not null
    )`.execute(db);
  await sql`
    create trigger default_rating_stays before update or delete on default_rating
    for each row execute function refuse_change()`.execute(db);
  await sql`
    create table default_watch (
      case_no text primary key references service_case,
      look_at timestamptz not null
    )`.execute(db);
  await sql`create index default_watch_by_time on default_watch (look_at)`.execute(db);
}
