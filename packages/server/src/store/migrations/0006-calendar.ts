import { sql, type Kysely } from 'kysely';

/** The years whose days off became known while the server was in use, and the due dates that they changed. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table calendar_year (
      year int primary key,
      content jsonb not null,
      learned_at timestamptz not null
    )`.execute(db);
  await sql`
    create table due_change (
      due_change_id bigint generated always as identity primary key,
      rating_no text not null references bad_review,
      year int not null,
      before jsonb not null,
      after jsonb not null,
      because jsonb not null,
      changed_at timestamptz not null
    )`.execute(db);
  await sql`create index due_change_by_rating on due_change (rating_no, due_change_id)`.execute(db);
  await sql`
    create trigger due_change_stays before update or delete on due_change
    for each row execute function refuse_change()`.execute(db);
}
