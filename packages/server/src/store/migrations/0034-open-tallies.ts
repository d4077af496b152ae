import { sql, type Kysely } from 'kysely';

/** What units have to do is counted as it changes, rather than from all that is open when somebody asks. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`drop index supervised_open, supervised_to_miss`.execute(db);
  await sql`alter table supervised_review add column due_state text, add column state_until timestamptz`.execute(db);
  // The next sweep finds which of them are late.
  await sql`
    update supervised_review set due_state = 'in-time', state_until = coalesce(soon_from, order_at + interval '1 second')
    where is_open and due is not null`.execute(db);
  await sql`alter table supervised_review drop column soon_from`.execute(db);
  await sql`
    create index supervised_to_renew on supervised_review (state_until, rating_no) where state_until is not null`.execute(
    db,
  );
  await sql`
    alter table unit_tally
      add column open bigint not null default 0,
      add column due_soon bigint not null default 0,
      add column overdue bigint not null default 0,
      add column waiting bigint not null default 0`.execute(db);
  await sql`
    insert into unit_tally (org_code, region, missed, returned_twice, open, waiting)
    select org_code, region, 0, 0, count(*), count(*) filter (where stage = 'answered')
    from supervised_review where is_open group by org_code, region
    on conflict (org_code, region) do update set open = excluded.open, waiting = excluded.waiting`.execute(db);
}
