import { sql, type Kysely } from 'kysely';

/** What another rule already makes certain, and would only cost each rating something. */
const IMPLIED = [
  // A ticket is of one occasion and an occasion of one case; a rating takes both from its ticket's row.
  ['rating', 'rating_occasion_id_fkey'],
  ['rating', 'rating_case_no_fkey'],
  // An occasion is rated once, and so is each of its tickets.
  ['rating', 'rating_ticket_hash_key'],
  // Entries are made by the triggers of the tables that refer to the rating.
  ['log_entry', 'log_entry_rating_no_fkey'],
  // Each leaf is a subtree of level 0, stored in the same transaction under its index.
  ['log_entry', 'log_entry_leaf_index_key'],
  // Numbered by a sequence, and found by the rating or, until they are sealed, by their own index.
  ['log_entry', 'log_entry_pkey'],
] as const;

/** As in the tables' triggers: the kind, the position and the moment of what is entered. */
const ENTERED = [
  ['rating', 'rating', '0', 'rated_at'],
  ['follow_up', 'follow-up', 'new.position', 'given_at'],
  ['bad_review_step', 'step', 'new.position', 'taken_at'],
  ['identity_end', 'identity-ended', '0', 'ended_at'],
] as const;

/** A rating is stored in one statement, with as few checks as keep everything certain. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const [table, constraint] of IMPLIED) {
    await sql`alter table ${sql.id(table)} drop constraint ${sql.id(constraint)}`.execute(db);
  }
  // A case's ratings are found by its occasions, each of which has an index of its own for them.
  await sql`drop index rating_by_case`.execute(db);
  for (const [table, kind, position, at] of ENTERED) {
    await sql`
      create or replace function ${sql.id(`enter_${table}`)}() returns trigger language plpgsql as $$
      begin
        insert into log_entry (rating_no, kind, position, recorded_at)
        values (new.rating_no, ${sql.lit(kind)}, ${sql.raw(position)}, ${sql.ref(`new.${at}`)});
        return null;
      end $$`.execute(db);
  }
}
