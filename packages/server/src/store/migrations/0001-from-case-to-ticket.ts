import { sql, type Kysely } from 'kysely';

/** Departments, their service cases, the occasions to rate and the tickets for them. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table app (
      app_id text primary key,
      name text not null,
      sealed_secret text not null,
      created_at timestamptz not null
    )`.execute(db);
  await sql`
    create table nonce (
      app_id text not null references app,
      nonce text not null,
      expires_at timestamptz not null,
      primary key (app_id, nonce)
    )`.execute(db);
  await sql`create index nonce_by_expiry on nonce (expires_at)`.execute(db);
  await sql`
    create table service_case (
      case_no text primary key,
      app_id text not null references app,
      content jsonb not null,
      registered_at timestamptz not null,
      updated_at timestamptz not null
    )`.execute(db);
  await sql`
    create table occasion (
      occasion_id bigint generated always as identity primary key,
      case_no text not null references service_case,
      unit text not null,
      told_apart_by text not null,
      unique (case_no, unit, told_apart_by)
    )`.execute(db);
  await sql`
    create table ticket (
      ticket_hash text primary key,
      occasion_id bigint not null references occasion,
      channel text not null,
      step text,
      visit int,
      profile_id text not null,
      profile_version text not null,
      issued_at timestamptz not null,
      expires_at timestamptz not null,
      skipped_at timestamptz
    )`.execute(db);
  await sql`create index ticket_by_occasion on ticket (occasion_id)`.execute(db);
}
