import { sql, type Kysely } from 'kysely';

/** What a supervisor reads: bad reviews as lists show them, what was rated by day, common causes, and records with a reference. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await createLists(db);
  await createTallies(db);
  await createCauses(db);
  await createRecords(db);
}

/** A sweep copies what has changed; whatever changes a review, the database itself notes that it did. */
async function createLists(db: Kysely<unknown>): Promise<void> {
  await sql`alter table bad_review add column is_listed boolean not null default false`.execute(db);
  await sql`create index bad_review_to_list on bad_review (rating_no) where not is_listed`.execute(db);
  await sql`
    create function list_again() returns trigger language plpgsql as $$
    begin
      new.is_listed := false;
      return new;
    end $$`.execute(db);
  await sql`
    create trigger bad_review_changed before update of stage, org_code, office_code, dues, extended_until on bad_review
    for each row execute function list_again()`.execute(db);
  await sql`
    create table supervised_review (
      rating_no text not null,
      region text not null,
      office_code text,
      org_code text not null,
      rated_org text not null,
      staff_no text,
      item_name text not null,
      words text not null,
      level text not null,
      channel text not null,
      stage text not null,
      is_open boolean not null,
      order_at timestamptz not null,
      due jsonb,
      soon_from timestamptz,
      is_missed boolean not null,
      returns int not null,
      asked jsonb,
      opened_at timestamptz not null,
      primary key (rating_no, region),
      foreign key (rating_no, region) references bad_review
    )`.execute(db);
  for (const [name, columns] of [
    ['supervised_by_office', 'office_code'],
    ['supervised_by_unit', 'office_code, org_code'],
    ['supervised_by_stage', 'office_code, stage'],
    ['supervised_by_unit_and_stage', 'office_code, org_code, stage'],
  ] as const) {
    await sql`
      create index ${sql.id(name)} on supervised_review (${sql.raw(columns)}, order_at, rating_no)`.execute(db);
  }
  await sql`
    create index supervised_open on supervised_review (office_code, org_code, region, stage, order_at, soon_from)
    where is_open`.execute(db);
  await sql`
    create index supervised_to_miss on supervised_review (order_at, rating_no) where is_open and not is_missed`.execute(
    db,
  );
  await sql`create index supervised_by_opening on supervised_review (office_code, opened_at)`.execute(db);
  await sql`create index supervised_by_rated on supervised_review (rated_org, opened_at)`.execute(db);
}

async function createTallies(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table unit_tally (
      org_code text not null,
      region text not null,
      missed bigint not null,
      returned_twice bigint not null,
      primary key (org_code, region)
    )`.execute(db);
  await sql`
    create table rating_tally (
      org_code text not null,
      region text not null,
      day date not null,
      staff_no text not null,
      channel text not null,
      level text not null,
      ratings bigint not null,
      primary key (org_code, day, staff_no, channel, level, region)
    )`.execute(db);
}

async function createCauses(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table cause (
      cause_id text not null,
      region text not null,
      office_code text not null,
      org_code text not null,
      content jsonb not null,
      opened_org text not null,
      opened_officer text not null,
      idempotency_key text not null,
      opened_at timestamptz not null,
      closing jsonb,
      closed_at timestamptz,
      primary key (cause_id, region),
      unique (opened_org, opened_officer, idempotency_key, region)
    )`.execute(db);
  await sql`create index cause_by_office on cause (office_code, opened_at, cause_id)`.execute(db);
  await sql`
    create table cause_review (
      cause_id text not null,
      region text not null,
      rating_no text not null,
      primary key (cause_id, rating_no, region),
      foreign key (cause_id, region) references cause
    )`.execute(db);
  await sql`create index cause_review_by_rating on cause_review (rating_no)`.execute(db);
  await sql`
    create trigger cause_review_stays before update or delete on cause_review
    for each row execute function refuse_change()`.execute(db);
}

async function createRecords(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table supervision_record (
      record_id text not null,
      region text not null,
      office_code text not null,
      org_code text not null,
      content jsonb not null,
      opened_at timestamptz not null,
      concluded_at timestamptz,
      primary key (record_id, region)
    )`.execute(db);
  await sql`
    create index supervision_record_by_office on supervision_record (office_code, opened_at, record_id)`.execute(db);
  await sql`
    create table supervision_entry (
      record_id text not null,
      region text not null,
      position int not null,
      entry jsonb not null,
      org_code text not null,
      officer_no text not null,
      idempotency_key text not null,
      entered_at timestamptz not null,
      primary key (record_id, position, region),
      unique (org_code, officer_no, idempotency_key, region),
      foreign key (record_id, region) references supervision_record
    )`.execute(db);
  await sql`
    create trigger supervision_entry_stays before update or delete on supervision_entry
    for each row execute function refuse_change()`.execute(db);
}
