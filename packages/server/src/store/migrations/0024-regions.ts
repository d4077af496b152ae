import { sql, type Kysely } from 'kysely';

/** What belongs to a case, by the rows that it follows; those come first. */
const FILLED_FROM = [
  ['occasion', 'service_case', 'case_id'],
  ['case_move', 'service_case', 'case_id'],
  ['default_rating', 'service_case', 'case_id'],
  ['default_watch', 'service_case', 'case_id'],
  ['ticket', 'occasion', 'occasion_id'],
  ['rating', 'occasion', 'occasion_id'],
  ['rater_identity', 'rating', 'rating_no'],
  ['identity_end', 'rating', 'rating_no'],
  ['identity_access', 'rating', 'rating_no'],
  ['found_rating', 'rating', 'rating_no'],
  ['follow_up', 'rating', 'rating_no'],
  ['bad_review', 'rating', 'rating_no'],
  ['bad_review_step', 'rating', 'rating_no'],
  ['due_change', 'rating', 'rating_no'],
  ['missed_due', 'rating', 'rating_no'],
] as const;

const TABLES = ['service_case', ...FILLED_FROM.map(([table]) => table), 'log_entry'];

/** What was unique stays so: all rows with the same first columns are of one region. Those are first because they are looked for. */
const UNIQUE = [
  ['service_case', 'primary key (case_id, region)'],
  ['service_case', 'unique (case_no, org_code, region)'],
  ['case_move', 'primary key (move_id, region)'],
  ['default_rating', 'primary key (case_id, region)'],
  ['default_watch', 'primary key (case_id, region)'],
  ['occasion', 'primary key (occasion_id, region)'],
  ['occasion', 'constraint occasion_once unique (case_id, unit, discriminator, region)'],
  ['ticket', 'primary key (ticket_hash, region)'],
  ['rating', 'primary key (rating_no, region)'],
  ['rating', 'unique (occasion_id, region)'],
  ['rating', 'unique (tracking_hash, region)'],
  ['rater_identity', 'primary key (rating_no, region)'],
  ['identity_end', 'primary key (rating_no, region)'],
  ['identity_access', 'primary key (access_id, region)'],
  ['found_rating', 'primary key (token_hash, region)'],
  ['follow_up', 'primary key (rating_no, position, region)'],
  ['follow_up', 'unique (rating_no, idempotency_key, region)'],
  ['bad_review', 'primary key (rating_no, region)'],
  ['bad_review_step', 'primary key (rating_no, position, region)'],
  ['due_change', 'primary key (due_change_id, region)'],
  ['missed_due', 'primary key (rating_no, duty, due_at, region)'],
  ['log_entry', 'unique (rating_no, kind, position, region)'],
] as const;

const REFERENCES = [
  ['case_move', 'case_id', 'service_case'],
  ['default_rating', 'case_id', 'service_case'],
  ['default_watch', 'case_id', 'service_case'],
  ['occasion', 'case_id', 'service_case'],
  ['ticket', 'occasion_id', 'occasion'],
  ['rater_identity', 'rating_no', 'rating'],
  ['identity_end', 'rating_no', 'rating'],
  ['identity_access', 'rating_no', 'rating'],
  ['found_rating', 'rating_no', 'rating'],
  ['follow_up', 'rating_no', 'rating'],
  ['bad_review', 'rating_no', 'rating'],
  ['bad_review_step', 'rating_no', 'bad_review'],
  ['due_change', 'rating_no', 'bad_review'],
  ['missed_due', 'rating_no', 'bad_review'],
] as const;

/** As in the tables' triggers: the number, the kind, the position and the moment of what is entered. */
const ENTERED = [
  ['rating', 'rating_no', 'rating', '0', 'rated_at'],
  ['follow_up', 'rating_no', 'follow-up', 'new.position', 'given_at'],
  ['bad_review_step', 'rating_no', 'step', 'new.position', 'taken_at'],
  ['identity_end', 'rating_no', 'identity-ended', '0', 'ended_at'],
  ['default_rating', 'case_id', 'default-rating', '0', 'made_at'],
] as const;

/**
 * Whatever belongs to a case carries the region of its organisation, within what is unique and in what refers to it: so the tables
 * can be distributed by it as they are. It is written once, with the case.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await fill(db);
  for (const table of TABLES) await sql`alter table ${sql.id(table)} alter column region set not null`.execute(db);
  await dropKeys(db);
  for (const [table, key] of UNIQUE) await sql`alter table ${sql.id(table)} add ${sql.raw(key)}`.execute(db);
  await sql`
    create unique index bad_review_step_once on bad_review_step (rating_no, idempotency_key, region)
    where idempotency_key is not null`.execute(db);
  for (const [table, column, to] of REFERENCES) {
    await sql`
      alter table ${sql.id(table)} add foreign key (${sql.id(column)}, region) references ${sql.id(to)}`.execute(db);
  }
  for (const [table, column, kind, position, at] of ENTERED) {
    await sql`
      create or replace function ${sql.id(`enter_${table}`)}() returns trigger language plpgsql as $$
      begin
        insert into log_entry (rating_no, kind, position, recorded_at, region)
        values (${sql.ref(`new.${column}`)}, ${sql.lit(kind)}, ${sql.raw(position)}, ${sql.ref(`new.${at}`)}, new.region);
        return null;
      end $$`.execute(db);
  }
}

/** No record is changed: only where it belongs is now written down. */
async function fill(db: Kysely<unknown>): Promise<void> {
  for (const table of TABLES) {
    await sql`alter table ${sql.id(table)} add column region text`.execute(db);
    await sql`alter table ${sql.id(table)} disable trigger user`.execute(db);
  }
  await sql`
    update service_case set region = coalesce(
      (select region_code from organisation where organisation.org_code = service_case.org_code),
      content->>'regionCode', ''
    )`.execute(db);
  for (const [table, source, column] of FILLED_FROM) {
    await sql`
      update ${sql.id(table)} set region = source.region
      from ${sql.id(source)} source where source.${sql.id(column)} = ${sql.id(table, column)}`.execute(db);
  }
  for (const [source, column, kinds] of [
    ['rating', 'rating_no', sql`<>`],
    ['service_case', 'case_id', sql`=`],
  ] as const) {
    await sql`
      update log_entry set region = source.region
      from ${sql.id(source)} source
      where source.${sql.id(column)} = log_entry.rating_no and kind ${kinds} 'default-rating'`.execute(db);
  }
  for (const table of TABLES) await sql`alter table ${sql.id(table)} enable trigger user`.execute(db);
}

/** What refers to a key goes before the key. They have the names of what their tables and columns were called once. */
async function dropKeys(db: Kysely<unknown>): Promise<void> {
  const tables = sql.join(TABLES);
  const { rows } = await sql<{ table: string; name: string }>`
    select conrelid::regclass::text as table, conname as name from pg_constraint
    where connamespace = current_schema()::regnamespace and conrelid::regclass::text in (${tables})
      and (contype in ('p', 'u') or contype = 'f' and confrelid::regclass::text in (${tables}))
    order by contype`.execute(db);
  for (const { table, name } of rows) {
    await sql`alter table ${sql.id(table)} drop constraint ${sql.id(name)}`.execute(db);
  }
  await sql`drop index bad_review_step_once`.execute(db);
}
