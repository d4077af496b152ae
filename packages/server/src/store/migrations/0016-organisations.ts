import { sql, type Kysely } from 'kysely';

/**
 * Organisations are facts of the province, with the supervising office above each; an app is bound to some of them. What the
 * apps named so far comes over, under no office until the province imports its own list.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table organisation (
      org_code text primary key,
      org_name text not null,
      region_code text,
      kind text not null,
      above text
    )`.execute(db);
  await sql`
    insert into organisation (org_code, org_name, kind)
    select distinct on (org_code) org_code, org_name, 'department'
    from app_organisation order by org_code, vouches desc, app_id`.execute(db);
  await sql`
    update organisation set region_code = (
      select case when count(distinct content->>'regionCode') = 1 then min(content->>'regionCode') end from service_case
      where content->'organisation'->>'orgCode' = organisation.org_code
    )`.execute(db);
  // A list comes in any order.
  await sql`
    alter table organisation
      add foreign key (above) references organisation deferrable initially deferred`.execute(db);
  await sql`create index organisation_by_above on organisation (above) where above is not null`.execute(db);
  // Only an app that vouched for an organisation may go on acting for it.
  await sql`delete from app_organisation where not vouches`.execute(db);
  await sql`
    alter table app_organisation
      drop column org_name,
      drop column vouches,
      add column below boolean not null default false,
      add foreign key (org_code) references organisation`.execute(db);
  await sql`alter table app drop column oversees`.execute(db);
  await reviewsOfOffices(db);
}

/** A bad review is found by who was rated, by the office above that, and by when its rater may be called. */
async function reviewsOfOffices(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table bad_review
      add column rated_org text,
      add column office_code text,
      add column call_from timestamptz`.execute(db);
  // A rater's time to speak of an answer is 15 days in every place so far.
  await sql`
    update bad_review set
      rated_org = rating.org_code,
      call_from = case when called_back and stage in ('answered', 'closed') then (
        select case
          when step->>'step' = 'call-back' then null
          when stage = 'answered' then taken_at + interval '16 days'
          else taken_at end
        from bad_review_step last where last.rating_no = bad_review.rating_no order by position desc limit 1
      ) end
    from rating where rating.rating_no = bad_review.rating_no`.execute(db);
  await sql`alter table bad_review alter column rated_org set not null`.execute(db);
  for (const old of ['to_call_back', 'by_opening', 'by_stage']) {
    await sql`drop index ${sql.id(`bad_review_${old}`)}`.execute(db);
  }
  await sql`create index bad_review_by_office on bad_review (office_code, opened_at, rating_no)`.execute(db);
  await sql`create index bad_review_by_office_and_stage on bad_review (office_code, stage, opened_at, rating_no)`.execute(
    db,
  );
  await sql`
    create index bad_review_to_call on bad_review (office_code, stage, opened_at, rating_no)
    where call_from is not null`.execute(db);
  await sql`
    create index bad_review_held_elsewhere on bad_review (rated_org, opened_at, rating_no)
    where rated_org <> org_code`.execute(db);
}
