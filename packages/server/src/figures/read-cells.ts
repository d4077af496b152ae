import { sql } from 'kysely';
import { namesOf } from '../organisations/organisation.js';
import type { WithinTransaction } from '../store/database/database.js';
import { FIGURE_COUNTS, type FigureCell } from '../store/database/tables-of-figures.js';
import type { Selectable } from 'kysely';
import type { Counted } from './lines.js';

/** What organisations, items and targets are called, by their codes. */
export type Names = ReadonlyMap<string, string>;

type Read = {
  readonly cells: { readonly cases: readonly Counted[]; readonly targets: readonly Counted[] };
  readonly names: Names;
};

/** All that was counted of a region in a year. Targets stand under their kind, as units do under their office. */
export async function readCells(transaction: WithinTransaction, regionCode: string, year: string): Promise<Read> {
  const rows: readonly Selectable<FigureCell>[] = await transaction
    .selectFrom('figure_cell')
    .selectAll()
    .where('region_code', '=', regionCode)
    .where('month', '>=', `${year}-01`)
    .where('month', '<=', `${year}-12`)
    .where(
      sql<boolean>`(${sql.join(
        FIGURE_COUNTS.map((name) => sql`${sql.id(name)} <> 0`),
        sql` or `,
      )})`,
    )
    .execute();
  const cells = rows.map((row) => ({
    isTarget: row.about !== 'case',
    counted: { ...row, path: [row.about === 'case' ? row.office_code : row.about, row.org_code, row.item_code] },
  }));
  const codes = new Set(rows.flatMap(({ office_code, org_code }) => [office_code, org_code]));
  const organisations = await namesOf(transaction, [...codes]);
  return {
    cells: {
      cases: cells.filter(({ isTarget }) => !isTarget).map(({ counted }) => counted),
      targets: cells.filter(({ isTarget }) => isTarget).map(({ counted }) => counted),
    },
    names: new Map([...rows.map((row) => [row.item_code, row.item_name] as const), ...organisations]),
  };
}
