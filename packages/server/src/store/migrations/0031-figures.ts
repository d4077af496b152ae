import { sql, type Kysely } from 'kysely';

/** What is counted of ratings, defaults, occasions that ended unrated, and of bad reviews. */
const COUNTS = [
  'very_satisfied',
  'satisfied',
  'basically_satisfied',
  'dissatisfied',
  'very_dissatisfied',
  'defaults',
  'unrated',
  'excluded_praise',
  'excluded_bad',
  'opened',
  'answered',
  'closed',
  'returned',
  'missed',
  'to_call_back',
  'found_rectified',
  'asked',
  'content',
];

const KEY = 'region, region_code, month, about, office_code, org_code, item_code, channel';

/** Figures that are kept up to date, what is published of them, and what is published beside them. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table figure_cell (
      region text not null,
      region_code text not null,
      month text not null,
      about text not null,
      office_code text not null,
      org_code text not null,
      item_code text not null,
      channel text not null,
      item_name text not null,
      ${sql.join(COUNTS.map((count) => sql`${sql.id(count)} int not null default 0`))},
      primary key (${sql.raw(KEY)})
    )`.execute(db);
  await sql`create index figure_cell_by_month on figure_cell (region_code, month)`.execute(db);
  await sql`
    create table figure_position (
      id int primary key check (id = 1),
      counted_to bigint not null,
      expired_to timestamptz not null
    )`.execute(db);
  await sql`
    create table counted_review (
      rating_no text not null,
      region text not null,
      region_code text not null,
      month text not null,
      about text not null,
      office_code text not null,
      org_code text not null,
      item_code text not null,
      channel text not null,
      item_name text not null,
      results jsonb not null,
      primary key (rating_no, region)
    )`.execute(db);
  await sql`create index counted_review_by_month on counted_review (region_code, month)`.execute(db);
  // What is new since a position is read in the order of the log, and what has run out in the order of time.
  await sql`create index log_entry_by_leaf on log_entry (leaf_index) where leaf_index is not null`.execute(db);
  await sql`create index ticket_by_expiry on ticket (expires_at)`.execute(db);
  await publications(db);
}

async function publications(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table publication (
      region text not null,
      period text not null,
      version int not null,
      place_name text not null,
      reason text,
      content text not null,
      disclosed jsonb not null,
      published_at timestamptz not null,
      primary key (region, period, version)
    )`.execute(db);
  await sql`create index publication_by_time on publication (published_at, region)`.execute(db);
  await sql`
    create table typical_case (
      typical_no text not null,
      region text not null,
      org_code text not null,
      title text not null,
      text text not null,
      released_org text not null,
      released_by text not null,
      idempotency_key text not null,
      released_at timestamptz not null,
      primary key (typical_no, region),
      unique (idempotency_key, region)
    )`.execute(db);
  await sql`create index typical_case_by_time on typical_case (region, released_at)`.execute(db);
  await sql`
    create table imported_figure (
      region text not null,
      period text not null,
      kind text not null,
      series text not null,
      org_code text not null,
      value text not null,
      source text not null,
      imported_at timestamptz not null,
      primary key (region, period, kind, series, org_code)
    )`.execute(db);
  for (const table of ['publication', 'typical_case']) {
    await sql`
      create trigger ${sql.id(`${table}_stays`)} before update or delete on ${sql.table(table)}
      for each row execute function refuse_change()`.execute(db);
  }
  await sql`
    create function enter_publication() returns trigger language plpgsql as $$
    begin
      insert into log_entry (rating_no, kind, position, recorded_at, region)
      values (new.region || '/' || new.period, 'publication', new.version, new.published_at, new.region);
      return null;
    end $$`.execute(db);
  await sql`
    create trigger publication_is_entered after insert on publication
    for each row execute function enter_publication()`.execute(db);
}
