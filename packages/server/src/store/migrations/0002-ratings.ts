import { sql, type Kysely } from 'kysely';

/** Ratings, which nobody ever changes, and the vault of those who gave them. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table rating (
      rating_no text primary key,
      occasion_id bigint not null unique references occasion,
      ticket_hash text not null unique references ticket,
      idempotency_key text not null,
      body_hash text not null,
      tracking_hash text not null unique,
      case_no text not null references service_case,
      org_code text not null,
      channel text not null,
      step text,
      visit int,
      profile_id text not null,
      profile_version text not null,
      subject jsonb not null,
      service_level text not null,
      staff_level text,
      content jsonb not null,
      receipt jsonb not null,
      rated_at timestamptz not null
    )`.execute(db);
  await sql`create index rating_by_case on rating (case_no, rated_at)`.execute(db);
  await sql`
    create function refuse_change() returns trigger language plpgsql as $$
    begin
      raise exception 'rows of % are never changed or deleted', tg_table_name;
    end $$`.execute(db);
  await sql`
    create trigger rating_stays before update or delete on rating
    for each row execute function refuse_change()`.execute(db);
  await sql`
    create table rater_identity (
      rating_no text primary key references rating,
      sealed text not null
    )`.execute(db);
}
