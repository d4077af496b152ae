import { sql, type Kysely } from 'kysely';

/** The server's own time of what a department tells it, the dates that were missed, and defaults on record in the log. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table service_case add column closed_since timestamptz`.execute(db);
  await sql`
    update service_case set closed_since = registered_at where content->>'caseStatus' = 'closed'`.execute(db);
  await sql`
    create table missed_due (
      rating_no text not null references bad_review,
      duty text not null,
      due_at timestamptz not null,
      primary key (rating_no, duty, due_at)
    )`.execute(db);
  await sql`
    create trigger missed_due_stays before update or delete on missed_due
    for each row execute function refuse_change()`.execute(db);
  await sql`
    create function enter_default_rating() returns trigger language plpgsql as $$
    begin
      insert into log_entry (rating_no, kind, position, recorded_at)
      values (new.case_id, 'default-rating', 0, new.made_at);
      return null;
    end $$`.execute(db);
  await sql`
    create trigger default_rating_is_entered after insert on default_rating
    for each row execute function enter_default_rating()`.execute(db);
}
