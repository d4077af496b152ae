import { sql, type Kysely } from 'kysely';

/** What is put on record, by the table in which it stands and the column of its moment. */
const ON_RECORD = [
  { table: 'rating', kind: 'rating', at: 'rated_at', position: '0' },
  { table: 'follow_up', kind: 'follow-up', at: 'given_at', position: 'position' },
  { table: 'bad_review_step', kind: 'step', at: 'taken_at', position: 'position' },
  { table: 'identity_end', kind: 'identity-ended', at: 'ended_at', position: '0' },
] as const;

/**
 * The tamper-evident log. The database itself enters whatever is put on record, in the transaction that stores it, so that
 * nothing can be stored and forgotten here, nor entered twice.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table log_entry (
      entry_id bigint generated always as identity primary key,
      rating_no text not null references rating,
      kind text not null,
      position int not null,
      recorded_at timestamptz not null,
      salt text,
      leaf_index bigint unique,
      unique (rating_no, kind, position)
    )`.execute(db);
  await sql`create index log_entry_to_seal on log_entry (entry_id) where leaf_index is null`.execute(db);
  await sql`
    create table log_subtree (
      level int not null,
      position bigint not null,
      digest text not null,
      primary key (level, position)
    )`.execute(db);
  await sql`create table log_key (key_id text primary key, public_key jsonb not null, since timestamptz not null)`.execute(
    db,
  );
  await sql`
    create table log_head (
      size bigint primary key,
      root text not null,
      sealed_at timestamptz not null,
      key_id text not null references log_key,
      signature text not null
    )`.execute(db);
  await sql`create table log_turn (id int primary key check (id = 1))`.execute(db);
  await sql`insert into log_turn (id) values (1)`.execute(db);
  for (const table of ['log_subtree', 'log_key', 'log_head']) await keep(db, table, sql`update or delete`);
  await keep(db, 'log_entry', sql`delete`);
  await sql`
    create trigger log_entry_sealed_once before update on log_entry
    for each row when (old.leaf_index is not null) execute function refuse_change()`.execute(db);
  for (const record of ON_RECORD) await enter(db, record);
}

const keep = (db: Kysely<unknown>, table: string, from: ReturnType<typeof sql>): Promise<unknown> =>
  sql`
    create trigger ${sql.id(`${table}_stays`)} before ${from} on ${sql.table(table)}
    for each row execute function refuse_change()`.execute(db);

/** Enters what is there already, and from now on whatever comes. */
async function enter(db: Kysely<unknown>, { table, kind, at, position }: (typeof ON_RECORD)[number]): Promise<void> {
  const columns = sql`rating_no, kind, position, recorded_at`;
  const [name, fields] = [sql.id(`enter_${table}`), sql.raw(`rating_no, '${kind}', ${position}, ${at}`)];
  await sql`
    insert into log_entry (${columns})
    select ${fields} from ${sql.table(table)} order by ${sql.id(at)}, rating_no`.execute(db);
  await sql`
    create function ${name}() returns trigger language plpgsql as $$
    begin
      insert into log_entry (${columns}) select ${fields} from (select new.*) as entered;
      return null;
    end $$`.execute(db);
  await sql`
    create trigger ${name} after insert on ${sql.table(table)}
    for each row execute function ${name}()`.execute(db);
}
