import { sql, type Kysely } from 'kysely';

/** The published catalogues of items (政务服务事项目录): one for each region and year. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table catalogue (
      region_prefix text not null,
      year int not null,
      region_code text not null,
      imported_at timestamptz not null,
      primary key (region_prefix, year)
    )`.execute(db);
  await sql`
    create table catalogue_item (
      region_prefix text not null,
      year int not null,
      item_code text not null,
      item_name text not null,
      primary key (region_prefix, year, item_code),
      foreign key (region_prefix, year) references catalogue
    )`.execute(db);
}
