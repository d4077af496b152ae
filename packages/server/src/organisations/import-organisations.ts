import { sql } from 'kysely';
import type { Database, WithinTransaction } from '../store/database/database.js';
import type { OrganisationRow } from '../store/database/tables-of-callers.js';
import type { LineFault } from '../interface/csv.js';
import type { ListedOrganisation } from './read-organisations.js';

type Listed = ListedOrganisation & { readonly line?: number };
type Known = Pick<OrganisationRow, 'org_code' | 'org_name' | 'region_code' | 'kind' | 'above'>;

export type Imported = {
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  /** What the province has and the list does not name: it stays as it is. */
  readonly unlisted: number;
  /** Bad reviews that another supervising office now oversees. */
  readonly reviews: number;
};
export type ImportOutcome =
  | { readonly outcome: 'imported'; readonly imported: Imported }
  | { readonly outcome: 'faulty'; readonly faults: readonly LineFault[] };

export type ImportOptions = {
  /** Tells what would change, and changes nothing. */
  readonly dryRun?: boolean;
  /** Leaves what somebody has placed in the hierarchy as it is. */
  readonly onlyUnplaced?: boolean;
  readonly onProgress?: (stored: number, of: number) => void;
};

const AT_A_TIME = 10_000;

/** Takes over the province's list of organisations, all of it or, where something in it is wrong, nothing. */
export async function importOrganisations(
  database: Database,
  listed: readonly Listed[],
  { dryRun = false, onlyUnplaced = false, onProgress }: ImportOptions = {},
): Promise<ImportOutcome> {
  return database.transaction().execute(async (transaction): Promise<ImportOutcome> => {
    await sql`lock table organisation in share row exclusive mode`.execute(transaction);
    const known = new Map(
      (await transaction.selectFrom('organisation').selectAll().execute()).map((row) => [row.org_code, row]),
    );
    const rows = listed.map(rowOf).filter(({ org_code }) => !onlyUnplaced || isUnplaced(known.get(org_code)));
    const after = new Map([...known, ...rows.map((row) => [row.org_code, row] as const)]);
    const faults = faultsAmong(listed, after);
    if (faults.length > 0) return { outcome: 'faulty', faults };
    const differing = rows.filter((row) => !isSame(known.get(row.org_code), row));
    const added = rows.filter(({ org_code }) => !known.has(org_code)).length;
    if (!dryRun) await store(transaction, differing, onProgress);
    const moved = differing.filter((row) => known.has(row.org_code) && known.get(row.org_code)?.above !== row.above);
    return {
      outcome: 'imported',
      imported: {
        added,
        changed: differing.length - added,
        unchanged: rows.length - differing.length,
        unlisted: after.size - rows.length,
        reviews: await overseeAnew(transaction, moved, dryRun),
      },
    };
  });
}

const rowOf = ({ orgCode, orgName, regionCode, kind, above }: Listed): Known => ({
  org_code: orgCode,
  org_name: orgName,
  region_code: regionCode,
  kind,
  above: above ?? null,
});

const isUnplaced = (known: Known | undefined): boolean =>
  !known || (known.kind === 'department' && known.above === null);

const isSame = (one: Known | undefined, other: Known): boolean =>
  one?.org_name === other.org_name &&
  one.region_code === other.region_code &&
  one.kind === other.kind &&
  one.above === other.above;

/** What is wrong with the province's organisations as they would be then. */
function faultsAmong(listed: readonly Listed[], after: ReadonlyMap<string, Known>): readonly LineFault[] {
  const lines = new Map(listed.map(({ orgCode, line = 0 }) => [orgCode, line]));
  return [...after.values()].flatMap((row): LineFault[] => {
    if (row.above === null) return [];
    const line = lines.get(row.org_code) ?? lines.get(row.above) ?? 0;
    const office = after.get(row.above);
    if (!office) return [{ line, detail: `上级主管机构 ${row.above} 既不在文件里，也没有导入过` }];
    const who = `${row.org_name}（${row.org_code}）`;
    if (office.kind !== 'supervising-office') {
      return [{ line, detail: `${who}的上级 ${row.above} 不是主管机构` }];
    }
    return isUnderItself(row, after) ? [{ line, detail: `${who}绕了一圈成了自己的上级` }] : [];
  });
}

function isUnderItself({ org_code, above }: Known, after: ReadonlyMap<string, Known>): boolean {
  const passed = new Set<string>();
  for (let office = above; office !== null && !passed.has(office); office = after.get(office)?.above ?? null) {
    if (office === org_code) return true;
    passed.add(office);
  }
  return false;
}

async function store(
  transaction: WithinTransaction,
  rows: readonly Known[],
  onProgress: ImportOptions['onProgress'],
): Promise<void> {
  for (let from = 0; from < rows.length; from += AT_A_TIME) {
    const some = rows.slice(from, from + AT_A_TIME);
    await sql`
      insert into organisation (org_code, org_name, region_code, kind, above)
      select * from jsonb_to_recordset(${JSON.stringify(some)}::jsonb)
        as listed (org_code text, org_name text, region_code text, kind text, above text)
      on conflict (org_code) do update set org_name = excluded.org_name, region_code = excluded.region_code,
        kind = excluded.kind, above = excluded.above`.execute(transaction);
    onProgress?.(from + some.length, rows.length);
  }
}

/** The bad reviews of these organisations come under the office that is now above each; gives how many. */
async function overseeAnew(transaction: WithinTransaction, moved: readonly Known[], dryRun: boolean): Promise<number> {
  if (moved.length === 0) return 0;
  const from = sql`jsonb_to_recordset(${JSON.stringify(moved)}::jsonb) as moved (org_code text, above text)`;
  const where = sql`moved.org_code = bad_review.rated_org and moved.above is distinct from bad_review.office_code`;
  if (dryRun) {
    const counted = sql<{ reviews: number }>`select count(*) as reviews from bad_review join ${from} on ${where}`;
    return (await counted.execute(transaction)).rows[0]?.reviews ?? 0;
  }
  const updated = sql`update bad_review set office_code = moved.above from ${from} where ${where}`;
  return Number((await updated.execute(transaction)).numAffectedRows ?? 0n);
}
