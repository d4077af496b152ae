import { sql, type Kysely } from 'kysely';

/** What raters say after the answer, who looked at their identities, and how an identity came to its end. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table follow_up (
      rating_no text not null references rating,
      position int not null,
      text text not null,
      level text,
      idempotency_key text not null,
      given_at timestamptz not null,
      primary key (rating_no, position),
      unique (rating_no, idempotency_key)
    )`.execute(db);
  await sql`
    create table identity_end (
      rating_no text primary key references rating,
      how text not null,
      ended_at timestamptz not null
    )`.execute(db);
  await sql`
    create table identity_look (
      look_id bigint generated always as identity primary key,
      rating_no text not null references rating,
      org_code text not null,
      staff_no text not null,
      role text not null,
      purpose text not null,
      looked_at timestamptz not null
    )`.execute(db);
  await sql`create index identity_look_by_rating on identity_look (rating_no, look_id)`.execute(db);
  for (const table of ['follow_up', 'identity_end', 'identity_look']) {
    await sql`
      create trigger ${sql.id(`${table}_stays`)} before update or delete on ${sql.table(table)}
      for each row execute function refuse_change()`.execute(db);
  }
}
