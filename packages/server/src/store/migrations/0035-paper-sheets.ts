import { sql, type Kysely } from 'kysely';

/** Paper sheets (书面评价表) and who entered them: of what is on them, only fingerprints until two people read the same. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table paper_sheet (
      ticket_hash text not null,
      region text not null,
      office_code text not null,
      rated_org text not null,
      scan_no text not null,
      item_name text not null,
      differences jsonb not null,
      opened_at timestamptz not null,
      rating_no text,
      primary key (ticket_hash, region),
      unique (rated_org, scan_no, region),
      foreign key (ticket_hash, region) references ticket
    )`.execute(db);
  for (const [name, condition] of [
    ['paper_sheet_waiting', sql`is null`],
    ['paper_sheet_counted', sql`is not null`],
  ] as const) {
    await sql`
      create index ${sql.id(name)} on paper_sheet (office_code, opened_at, ticket_hash)
      where rating_no ${condition}`.execute(db);
  }
  await sql`
    create table paper_entry (
      ticket_hash text not null,
      region text not null,
      position int not null,
      fingerprints jsonb not null,
      org_code text not null,
      officer_no text not null,
      idempotency_key text not null,
      entered_at timestamptz not null,
      primary key (ticket_hash, position, region),
      unique (org_code, officer_no, idempotency_key, region),
      foreign key (ticket_hash, region) references paper_sheet
    )`.execute(db);
  await sql`
    create trigger paper_entry_stays before update or delete on paper_entry
    for each row execute function refuse_change()`.execute(db);
}
