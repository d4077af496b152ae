import { sql, type Kysely } from 'kysely';

/** What is read again and again costs the same however much there is: each has an index in the order in which it is read. */
export async function up(db: Kysely<unknown>): Promise<void> {
  // Those that are kept already are looked at by the first sweeps, batch by batch.
  await sql`alter table rater_identity add column look_at timestamptz`.execute(db);
  await sql`
    update rater_identity set look_at = rating.rated_at
    from rating where rating.rating_no = rater_identity.rating_no`.execute(db);
  await sql`alter table rater_identity alter column look_at set not null`.execute(db);
  await sql`create index rater_identity_by_look on rater_identity (look_at, rating_no)`.execute(db);
  await sql`create index bad_review_by_organisation_and_stage on bad_review (org_code, stage, opened_at, rating_no)`.execute(
    db,
  );
  // What a caller sees, of whichever stage; written as the list asks for it.
  await sql`
    create index bad_review_answered on bad_review (opened_at, rating_no)
    where stage in ('answered', 'closed')`.execute(db);
}
