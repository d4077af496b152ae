import { sql, type Kysely } from 'kysely';

/** Bad reviews, the steps taken in them, and the officers who take them. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table bad_review (
      rating_no text primary key references rating,
      org_code text not null,
      stage text not null,
      dues jsonb not null,
      extended_until timestamptz,
      opened_at timestamptz not null
    )`.execute(db);
  await sql`create index bad_review_by_organisation on bad_review (org_code, opened_at, rating_no)`.execute(db);
  await sql`
    create table bad_review_step (
      rating_no text not null references bad_review,
      position int not null,
      step jsonb not null,
      officer_no text not null,
      taken_at timestamptz not null,
      primary key (rating_no, position)
    )`.execute(db);
  await sql`
    create trigger bad_review_step_stays before update or delete on bad_review_step
    for each row execute function refuse_change()`.execute(db);
  await sql`
    create table officer_token (
      token_hash text primary key,
      app_id text not null references app,
      staff_no text not null,
      staff_name text not null,
      org_code text not null,
      expires_at timestamptz not null
    )`.execute(db);
}
