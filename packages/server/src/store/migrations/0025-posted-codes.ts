import { sql, type Kysely } from 'kysely';

/** Codes that are put up for a target without a case: at most one of a target is good at a time. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table posted_code (
      code text not null,
      region text not null,
      case_id text not null,
      posted_at timestamptz not null,
      replaced_at timestamptz,
      counted_since timestamptz not null,
      scans int not null,
      primary key (code, region),
      foreign key (case_id, region) references service_case (case_id, region)
    )`.execute(db);
  await sql`create unique index posted_code_of_target on posted_code (case_id, region) where replaced_at is null`.execute(
    db,
  );
}
