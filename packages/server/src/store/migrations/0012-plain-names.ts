import { sql, type Kysely } from 'kysely';

const TABLES = [
  ['identity_look', 'identity_access'],
  ['log_turn', 'log_lock'],
] as const;

const COLUMNS = [
  ['app', 'sealed_secret', 'encrypted_secret'],
  ['occasion', 'told_apart_by', 'discriminator'],
  ['rater_identity', 'sealed', 'encrypted'],
  ['rater_identity', 'look_at', 'check_at'],
  ['default_watch', 'look_at', 'check_at'],
  ['identity_access', 'look_id', 'access_id'],
  ['identity_access', 'looked_at', 'accessed_at'],
] as const;

const CONSTRAINTS = [
  ['occasion', 'occasion_case_no_unit_told_apart_by_key', 'occasion_once'],
  ['identity_access', 'identity_look_pkey', 'identity_access_pkey'],
  ['identity_access', 'identity_look_rating_no_fkey', 'identity_access_rating_no_fkey'],
  ['log_lock', 'log_turn_pkey', 'log_lock_pkey'],
  ['log_lock', 'log_turn_id_check', 'log_lock_id_check'],
] as const;

const INDEXES = [
  ['rater_identity_by_look', 'rater_identity_by_check'],
  ['identity_look_by_rating', 'identity_access_by_rating'],
] as const;

/** Tables and columns get the usual names for what they hold. No row is read or written. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const [from, to] of TABLES) await sql`alter table ${sql.id(from)} rename to ${sql.id(to)}`.execute(db);
  for (const [table, from, to] of COLUMNS) {
    await sql`alter table ${sql.id(table)} rename column ${sql.id(from)} to ${sql.id(to)}`.execute(db);
  }
  for (const [table, from, to] of CONSTRAINTS) {
    await sql`alter table ${sql.id(table)} rename constraint ${sql.id(from)} to ${sql.id(to)}`.execute(db);
  }
  for (const [from, to] of INDEXES) await sql`alter index ${sql.id(from)} rename to ${sql.id(to)}`.execute(db);
  await sql`alter sequence identity_look_look_id_seq rename to identity_access_access_id_seq`.execute(db);
  await sql`alter trigger identity_look_stays on identity_access rename to identity_access_stays`.execute(db);
}
