import { sql, type Kysely } from 'kysely';

/** Who is to be called and what each call heard, the seeds of the samples, and bad reviews that a call opened. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await createCallbacks(db);
  await createSeeds(db);
  await openByCalls(db);
  // What was there before is not called about: a callback is of what is closed or rated from now on.
  await sql`create table sweep_position (name text primary key, position jsonb not null)`.execute(db);
  await sql`
    insert into sweep_position
    select 'closed-cases', jsonb_build_object('at', max(closed_since), 'caseId', '~') from service_case
    having max(closed_since) is not null
    union all
    select 'sealed-ratings', jsonb_build_object('index', max(leaf_index)) from log_entry
    having max(leaf_index) is not null`.execute(db);
  await sql`
    create index service_case_by_closing on service_case (closed_since, case_id) where closed_since is not null`.execute(
    db,
  );
}

async function createCallbacks(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table callback (
      callback_id text not null,
      region text not null,
      scope text not null,
      rating_no text,
      case_id text,
      round int not null,
      list_of text not null,
      rated_org text not null,
      staff_no text,
      subject jsonb not null,
      profile_id text not null,
      profile_version text not null,
      counted jsonb,
      order_at timestamptz not null,
      queued_at timestamptz not null,
      settled_at timestamptz,
      result text,
      is_lead boolean not null default false,
      opened_review text,
      primary key (callback_id, region),
      unique (rating_no, round, region),
      unique (case_id, round, region),
      foreign key (case_id, region) references service_case
    )`.execute(db);
  for (const [name, condition] of [
    ['callback_open', sql`is null`],
    ['callback_settled', sql`is not null`],
  ] as const) {
    await sql`
      create index ${sql.id(name)} on callback (list_of, order_at, callback_id) where settled_at ${condition}`.execute(
      db,
    );
  }
  await sql`
    create table callback_attempt (
      callback_id text not null,
      region text not null,
      position int not null,
      attempt jsonb not null,
      org_code text not null,
      officer_no text not null,
      idempotency_key text not null,
      attempted_at timestamptz not null,
      primary key (callback_id, position, region),
      unique (callback_id, idempotency_key, region),
      foreign key (callback_id, region) references callback
    )`.execute(db);
  await sql`
    create trigger callback_attempt_stays before update or delete on callback_attempt
    for each row execute function refuse_change()`.execute(db);
  await enter(db, 'callback_attempt', sql`(new.callback_id, 'call', new.position, new.attempted_at, new.region)`);
}

async function createSeeds(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table sample_seed (
      period text not null,
      position int not null,
      seed text not null,
      seed_hash text not null,
      at timestamptz not null,
      primary key (period, position)
    )`.execute(db);
  await sql`
    create trigger sample_seed_stays before update or delete on sample_seed
    for each row execute function refuse_change()`.execute(db);
  await enter(db, 'sample_seed', sql`(new.period, 'sample-seed', new.position, new.at, '')`);
}

/** The database itself enters what is put on record, in the transaction that stores it. */
async function enter(db: Kysely<unknown>, table: string, entered: ReturnType<typeof sql>): Promise<void> {
  const name = sql.id(`enter_${table}`);
  await sql`
    create function ${name}() returns trigger language plpgsql as $$
    begin
      insert into log_entry (rating_no, kind, position, recorded_at, region) values ${entered};
      return null;
    end $$`.execute(db);
  await sql`
    create trigger ${sql.id(`${table}_is_entered`)} after insert on ${sql.id(table)}
    for each row execute function ${name}()`.execute(db);
}

/** A matter that nobody rated has no rating; what was said of it on the phone stands in the review itself. */
async function openByCalls(db: Kysely<unknown>): Promise<void> {
  await sql`alter table bad_review drop constraint bad_review_rating_no_region_fkey`.execute(db);
  await sql`
    alter table bad_review
      add column opened_by jsonb,
      add column is_queued boolean not null default false`.execute(db);
  await sql`
    create index bad_review_to_queue on bad_review (call_from, rating_no)
    where call_from is not null and not is_queued`.execute(db);
}
