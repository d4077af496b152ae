import { dayOf, instantOf, type Instant, type ServiceCase } from '@haochaping/core';
import { sql } from 'kysely';
import type { Database, WithinTransaction } from '../store/database/database.js';
import type { ListedItem } from './read-catalogue.js';

const AT_A_TIME = 10_000;

/** What stands for a region and all within it: of a province or a city, the code ends in pairs of zeros. */
const prefixOf = (regionCode: string): string => regionCode.replace(/(00)+$/, '');

/** The codes' beginnings that stand for a region and for those in which it lies. */
const prefixesOf = (regionCode: string): readonly string[] =>
  Array.from({ length: regionCode.length + 1 }, (_, length) => regionCode.slice(0, length));

/** Whether an item may be done there at all, and what it is called. */
export type InCatalogue =
  | { readonly outcome: 'listed'; readonly itemName: string }
  | { readonly outcome: 'unlisted' }
  /** Nobody has imported one; any item may be. */
  | { readonly outcome: 'no-catalogue' };

/** Looks an item up in the catalogue of its region, or of the nearest around it; the one of a year is in force until the next. */
export async function itemOf(
  database: Database,
  { item, regionCode }: Pick<ServiceCase, 'item' | 'regionCode'>,
  at: Instant,
): Promise<InCatalogue> {
  const row = await database
    .selectFrom('catalogue')
    .leftJoin('catalogue_item', (join) =>
      join
        .onRef('catalogue_item.region_prefix', '=', 'catalogue.region_prefix')
        .onRef('catalogue_item.year', '=', 'catalogue.year')
        .on('item_code', '=', item.itemCode),
    )
    .select('item_name')
    .where('catalogue.region_prefix', 'in', prefixesOf(regionCode))
    .where('catalogue.year', '<=', Number(dayOf(at).slice(0, 4)))
    .orderBy(sql`length(catalogue.region_prefix)`, 'desc')
    .orderBy('catalogue.year', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!row) return { outcome: 'no-catalogue' };
  return row.item_name === null ? { outcome: 'unlisted' } : { outcome: 'listed', itemName: row.item_name };
}

export type ImportedCatalogues = {
  readonly catalogues: number;
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
  readonly unchanged: number;
};
type Options = {
  /** Tells what would change, and changes nothing. */
  readonly dryRun: boolean;
  readonly onProgress: (stored: number, of: number) => void;
};

/** Takes over whole catalogues: of each region and year that is listed, what is not listed is removed. */
export const importCatalogues = (
  database: Database,
  listed: readonly ListedItem[],
  now: number,
  { dryRun, onProgress }: Options,
): Promise<ImportedCatalogues> =>
  database.transaction().execute(async (transaction) => {
    await sql`lock table catalogue in share row exclusive mode`.execute(transaction);
    const rows = listed.map(rowOf);
    const catalogues = new Map(rows.map((row) => [`${row.region_prefix} ${row.year}`, row]));
    const before = new Map<string, Known>();
    for (const catalogue of catalogues.values()) {
      for (const known of await itemsIn(transaction, catalogue)) before.set(keyOf(known), known);
    }
    const after = new Set(rows.map(keyOf));
    const removed = [...before.values()].filter((known) => !after.has(keyOf(known)));
    const differing = rows.filter((row) => before.get(keyOf(row))?.item_name !== row.item_name);
    const added = rows.filter((row) => !before.has(keyOf(row))).length;
    if (!dryRun) {
      await storeCatalogues(transaction, [...catalogues.values()], now);
      await remove(transaction, removed);
      await store(transaction, differing, onProgress);
    }
    return {
      catalogues: catalogues.size,
      added,
      changed: differing.length - added,
      removed: removed.length,
      unchanged: rows.length - differing.length,
    };
  });

type Known = {
  readonly region_prefix: string;
  readonly year: number;
  readonly item_code: string;
  readonly item_name: string;
};
type Row = Known & { readonly region_code: string };

const rowOf = ({ regionCode, year, itemCode, itemName }: ListedItem): Row => ({
  region_prefix: prefixOf(regionCode),
  region_code: regionCode,
  year,
  item_code: itemCode,
  item_name: itemName,
});
const keyOf = ({ region_prefix, year, item_code }: Known): string => `${region_prefix} ${year} ${item_code}`;

const itemsIn = (transaction: WithinTransaction, { region_prefix, year }: Row): Promise<Known[]> =>
  transaction
    .selectFrom('catalogue_item')
    .selectAll()
    .where('region_prefix', '=', region_prefix)
    .where('year', '=', year)
    .execute();

const recordset = (rows: readonly Known[]) => sql`jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
  as listed (region_prefix text, year int, region_code text, item_code text, item_name text)`;

async function storeCatalogues(transaction: WithinTransaction, rows: readonly Row[], now: number): Promise<void> {
  await sql`
    insert into catalogue (region_prefix, year, region_code, imported_at)
    select region_prefix, year, region_code, ${instantOf(now)}::timestamptz from ${recordset(rows)}
    on conflict (region_prefix, year) do update set imported_at = excluded.imported_at`.execute(transaction);
}

async function remove(transaction: WithinTransaction, rows: readonly Known[]): Promise<void> {
  if (rows.length === 0) return;
  await sql`
    delete from catalogue_item using ${recordset(rows)}
    where catalogue_item.region_prefix = listed.region_prefix and catalogue_item.year = listed.year
      and catalogue_item.item_code = listed.item_code`.execute(transaction);
}

async function store(
  transaction: WithinTransaction,
  rows: readonly Row[],
  onProgress: Options['onProgress'],
): Promise<void> {
  for (let from = 0; from < rows.length; from += AT_A_TIME) {
    const some = rows.slice(from, from + AT_A_TIME);
    await sql`
      insert into catalogue_item (region_prefix, year, item_code, item_name)
      select region_prefix, year, item_code, item_name from ${recordset(some)}
      on conflict (region_prefix, year, item_code) do update set item_name = excluded.item_name`.execute(transaction);
    onProgress(from + some.length, rows.length);
  }
}

export type ListedCatalogue = { readonly regionCode: string; readonly year: number; readonly items: number };

export async function listCatalogues(database: Database): Promise<readonly ListedCatalogue[]> {
  const rows = await database
    .selectFrom('catalogue')
    .innerJoin('catalogue_item', (join) =>
      join
        .onRef('catalogue_item.region_prefix', '=', 'catalogue.region_prefix')
        .onRef('catalogue_item.year', '=', 'catalogue.year'),
    )
    .select(['region_code', 'catalogue.year', (value) => value.fn.countAll<number>().as('items')])
    .groupBy(['region_code', 'catalogue.year'])
    .orderBy('region_code')
    .orderBy('catalogue.year')
    .execute();
  return rows.map(({ region_code: regionCode, year, items }) => ({ regionCode, year, items }));
}

/** Takes a catalogue away, and gives whether there was one. */
export const removeCatalogue = (database: Database, regionCode: string, year: number): Promise<boolean> =>
  database.transaction().execute(async (transaction) => {
    for (const table of ['catalogue_item', 'catalogue'] as const) {
      const { numDeletedRows } = await transaction
        .deleteFrom(table)
        .where('region_prefix', '=', prefixOf(regionCode))
        .where('year', '=', year)
        .executeTakeFirstOrThrow();
      if (numDeletedRows === 0n) return false;
    }
    return true;
  });
