import { sql, type Kysely } from 'kysely';

/** The organisations that an app acts for, the roles in which its people take steps, and the steps of raters. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table app add column oversees boolean not null default false`.execute(db);
  await sql`
    create table app_organisation (
      app_id text not null references app,
      org_code text not null,
      org_name text not null,
      primary key (app_id, org_code)
    )`.execute(db);
  await sql`create index app_organisation_by_code on app_organisation (org_code)`.execute(db);
  await sql`
    insert into app_organisation (app_id, org_code, org_name)
    select distinct on (app_id, content->'organisation'->>'orgCode')
      app_id, content->'organisation'->>'orgCode', content->'organisation'->>'orgName'
    from service_case
    order by app_id, content->'organisation'->>'orgCode', updated_at desc`.execute(db);
  await sql`alter table officer_token add column role text not null default 'officer'`.execute(db);
  await sql`
    alter table bad_review_step
      alter column officer_no drop not null,
      add column role text not null default 'officer',
      add column org_code text,
      add column idempotency_key text`.execute(db);
  await sql`
    create unique index bad_review_step_once on bad_review_step (rating_no, idempotency_key)
    where idempotency_key is not null`.execute(db);
  // Every step so far was taken by the organisation that was rated. No step is changed: only this is now written down.
  await sql`alter table bad_review_step disable trigger bad_review_step_stays`.execute(db);
  await sql`
    update bad_review_step set org_code = rating.org_code
    from rating where rating.rating_no = bad_review_step.rating_no`.execute(db);
  await sql`alter table bad_review_step enable trigger bad_review_step_stays`.execute(db);
  await sql`create index bad_review_by_stage on bad_review (stage, opened_at, rating_no)`.execute(db);
}
