import { sql, type Kysely } from 'kysely';

/** A case number belongs to its organisation: two organisations may use one. What refers to a case does so by an id of its own. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const table of ['service_case', 'occasion', 'default_rating', 'default_watch']) {
    await sql`alter table ${sql.id(table)} rename column case_no to case_id`.execute(db);
  }
  // The cases of before keep their number as their id.
  await sql`alter table service_case add column org_code text, add column case_no text`.execute(db);
  await sql`
    update service_case set case_no = case_id, org_code = coalesce(content->'organisation'->>'orgCode', '')`.execute(
    db,
  );
  await sql`
    alter table service_case
      alter column org_code set not null,
      alter column case_no set not null,
      add unique (case_no, org_code)`.execute(db);
  await sql`
    create table case_move (
      move_id bigint generated always as identity primary key,
      case_id text not null references service_case,
      from_region text not null,
      to_region text not null,
      app_id text not null references app,
      moved_at timestamptz not null
    )`.execute(db);
  await sql`create index case_move_by_case on case_move (case_id)`.execute(db);
  await sql`
    create trigger case_move_stays before update or delete on case_move
    for each row execute function refuse_change()`.execute(db);
}
