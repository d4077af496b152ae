import { sql, type Kysely } from 'kysely';

/**
 * What is told to others: an outbox that the database itself fills from whatever is put on record, in the transaction that stores
 * it, once for each sink. Its triggers are off until there is a sink, and cost nothing.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await createSinks(db);
  await createOutbox(db);
  await createDueWatch(db);
}

async function createSinks(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table report_sink (
      sink_id text primary key,
      kind text not null,
      app_id text unique references app,
      url text not null,
      encrypted text not null,
      added_at timestamptz not null,
      last_delivered_at timestamptz,
      failures int not null default 0,
      probe_at timestamptz
    )`.execute(db);
}

async function createOutbox(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table report (
      report_id bigint generated always as identity,
      region text not null,
      sink_id text not null references report_sink on delete cascade,
      rating_no text not null,
      kind text not null,
      position int not null,
      detail jsonb,
      office_code text,
      state text not null default 'waiting',
      queued_at timestamptz not null,
      next_try_at timestamptz not null,
      attempts int not null default 0,
      tries int not null default 0,
      tried_at timestamptz,
      settled_at timestamptz,
      because text,
      primary key (report_id, region),
      unique (sink_id, rating_no, kind, position, region)
    )`.execute(db);
  await sql`
    create index report_to_send on report (sink_id, (attempts > 0), next_try_at, report_id) where state = 'waiting'`.execute(
    db,
  );
  await sql`
    create index report_before on report (sink_id, rating_no, report_id) where state in ('waiting', 'dead')`.execute(
    db,
  );
  await sql`create index report_of_office on report (office_code, state, report_id)`.execute(db);
  await sql`create index report_settled on report (settled_at) where settled_at is not null`.execute(db);
  // The rating's row is locked, so that its reports are numbered in the order in which they are committed.
  await sql`
    create function queue_reports() returns trigger language plpgsql as $$
    declare
      origin record;
    begin
      if new.kind = 'default-rating' then
        select org_code, app_id into origin from service_case where case_id = new.rating_no and region = new.region;
      else
        select rating.org_code, service_case.app_id into origin
        from rating
        join occasion on occasion.occasion_id = rating.occasion_id and occasion.region = rating.region
        join service_case on service_case.case_id = occasion.case_id and service_case.region = occasion.region
        where rating_no = new.rating_no and rating.region = new.region
        for no key update of rating;
      end if;
      if not found then
        return null;
      end if;
      insert into report (region, sink_id, rating_no, kind, position, office_code, queued_at, next_try_at)
      select new.region, sink_id, new.rating_no, new.kind, new.position,
        (select above from organisation where organisation.org_code = origin.org_code), new.recorded_at, new.recorded_at
      from report_sink where app_id is null or app_id = origin.app_id;
      return null;
    end $$`.execute(db);
  await sql`
    create trigger queue_reports after insert on log_entry for each row execute function queue_reports()`.execute(db);
  await sql`alter table log_entry disable trigger queue_reports`.execute(db);
}

/** When a bad review is next looked at for a date that comes near. */
async function createDueWatch(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table due_watch (
      rating_no text not null,
      region text not null,
      check_at timestamptz not null,
      primary key (rating_no, region),
      foreign key (rating_no, region) references bad_review
    )`.execute(db);
  await sql`create index due_watch_at on due_watch (check_at)`.execute(db);
  await sql`
    create function watch_dues() returns trigger language plpgsql as $$
    begin
      insert into due_watch (rating_no, region, check_at) values (new.rating_no, new.region, 'epoch')
      on conflict (rating_no, region) do update set check_at = 'epoch';
      return null;
    end $$`.execute(db);
  await sql`
    create trigger watch_dues after insert or update of stage, dues, extended_until on bad_review
    for each row execute function watch_dues()`.execute(db);
  await sql`alter table bad_review disable trigger watch_dues`.execute(db);
}
