import { sql, type RawBuilder } from 'kysely';
import type { WithinTransaction } from '../store/database/database.js';
import { FIGURE_COUNTS, type FigureCount, type FigureKey } from '../store/database/tables-of-figures.js';

/** What is to be added to a cell. */
export type Added = FigureKey & { readonly item_name: string } & Partial<Record<FigureCount, number>>;

const KEY = ['region', 'region_code', 'month', 'about', 'office_code', 'org_code', 'item_code', 'channel'] as const;

/**
 * The cell in which something of a case is counted, as columns of a statement that joins `service_case` and its `organisation`.
 * A supervising office that serves people itself is a unit of its own office.
 */
export const cellAt = (moment: RawBuilder<unknown>, channel: RawBuilder<unknown>) => sql`
  service_case.region,
  service_case.content->>'regionCode' as region_code,
  to_char(${moment} at time zone 'Asia/Shanghai', 'YYYY-MM') as month,
  coalesce(service_case.content->'target'->>'kind', 'case') as about,
  case when organisation.kind = 'supervising-office' then organisation.org_code
    else coalesce(organisation.above, '-') end as office_code,
  service_case.org_code,
  coalesce(service_case.content->'target'->>'code', service_case.content->'item'->>'itemCode') as item_code,
  ${channel} as channel,
  coalesce(service_case.content->'target'->>'name', service_case.content->'item'->>'itemName') as item_name`;

/** Adds to the cells, making those that are not there yet. */
export async function addToCells(transaction: WithinTransaction, added: readonly Added[]): Promise<void> {
  if (added.length === 0) return;
  const key = sql.join(KEY.map((name) => sql.id(name)));
  const counts = FIGURE_COUNTS.map((name) => sql.id(name));
  const columns = sql.join([
    ...[...KEY, 'item_name'].map((name) => sql`${sql.id(name)} text`),
    ...counts.map((name) => sql`${name} int`),
  ]);
  await sql`
    insert into figure_cell (${key}, item_name, ${sql.join(counts)})
    select ${key}, max(item_name), ${sql.join(counts.map((name) => sql`coalesce(sum(${name}), 0)`))}
    from jsonb_to_recordset(${JSON.stringify(added)}::jsonb) as added (${columns})
    group by ${key} order by ${key}
    on conflict (${key}) do update set item_name = excluded.item_name,
      ${sql.join(counts.map((name) => sql`${name} = figure_cell.${name} + excluded.${name}`))}`.execute(transaction);
}
