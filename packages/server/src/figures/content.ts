import { type FigureKind, type FigureLine, type Instant, type Known, type Publication } from '@haochaping/core';
import { channels as channelNames } from '@haochaping/core/words/zh-hans.js';
import { periodNamed, type Disclosed, type Profile } from '@haochaping/policy';
import { namesOf } from '../organisations/organisation.js';
import type { WithinTransaction } from '../store/database/database.js';
import { FORMULAS, lineOf, sumOfCounts, type Counted, type Line } from './lines.js';
import type { Names } from './read-cells.js';

type Told = {
  readonly region: string;
  readonly period: string;
  readonly version: number;
  readonly reason?: string | undefined;
  readonly publishedAt: Instant;
  readonly profile: Profile;
  readonly names: Names;
  readonly disclosed: { readonly cases: Disclosed; readonly targets: Disclosed };
  /** Of the period alone. */
  readonly cells: { readonly cases: readonly Counted[]; readonly targets: readonly Counted[] };
};

const KINDS = {
  cases: ['region', 'office', 'unit', 'item'],
  targets: ['region', 'target-kind', 'unit', 'target'],
} as const satisfies Readonly<Record<string, readonly FigureKind[]>>;

/** Everything that is published of a region and period. */
export async function contentOf(transaction: WithinTransaction, told: Told): Promise<Publication> {
  const { region, period, version, reason, publishedAt, profile, disclosed, cells } = told;
  const cases = linesOf('cases', told);
  const { ranking } = profile.publication.value;
  return {
    regionCode: region,
    placeName: profile.placeName,
    period,
    version,
    ...(reason !== undefined && { reason }),
    publishedAt,
    formulas: FORMULAS,
    smallestGroup: profile.smallestGroup.value,
    cases,
    targets: linesOf('targets', told),
    notShown: notShown(cells.cases, disclosed.cases, period),
    ...(ranking && { ranking: rankedUnits(cases) }),
    typicalCases: await typicalCasesIn(transaction, region, period),
    series: await seriesIn(transaction, region, period),
  };
}

function linesOf(about: 'cases' | 'targets', { region, profile, names, disclosed, cells }: Told): Known<FigureLine>[] {
  const { nodes, channels, withResults } = disclosed[about];
  const smallestGroup = profile.smallestGroup.value;
  const byNode = new Map<string, Counted[]>();
  for (const cell of cells[about]) {
    for (let depth = 0; depth <= cell.path.length; depth += 1) {
      const node = cell.path.slice(0, depth).join('/');
      const those = byNode.get(node);
      if (those) those.push(cell);
      else byNode.set(node, [cell]);
    }
  }
  const ofNodes = [...nodes].sort().map((node) => {
    const path = node === '' ? [] : node.split('/');
    const code = path.at(-1) ?? region;
    const line = {
      kind: KINDS[about][path.length] ?? 'item',
      code,
      name: path.length === 0 ? profile.placeName : (names.get(code) ?? TARGET_KIND_NAMES.get(code) ?? NO_OFFICE),
      path,
    };
    return lineOf(line, sumOfCounts(byNode.get(node) ?? []), {
      withResults: withResults.includes(node),
      smallestGroup,
    });
  });
  const ofChannels = [...channels].sort().map((channel) => {
    const line: Line = { kind: 'channel', code: channel, name: CHANNEL_NAMES.get(channel) ?? channel, path: [] };
    const counts = sumOfCounts(cells[about].filter((cell) => cell.channel === channel));
    return lineOf(line, counts, { withResults: false, smallestGroup });
  });
  return [...ofNodes, ...ofChannels];
}

const NO_OFFICE = '无上级主管机构';
const TARGET_KIND_NAMES: Names = new Map([
  ['organisation', '机构'],
  ['platform', '平台'],
  ['window', '窗口'],
  ['item-guide', '办事指南'],
  ['service-application', '服务应用'],
]);
const CHANNEL_NAMES: Names = new Map(Object.entries(channelNames));

/** How many offices, units, items and channels there are that are not shown, as far down as the period goes. */
function notShown(cells: readonly Counted[], { nodes, channels }: Disclosed, period: string): Publication['notShown'] {
  const { depth, byChannel } = periodNamed(period);
  const rated = cells.filter(({ channel }) => channel !== '');
  const levels = KINDS.cases.slice(0, depth + 1).map((kind, at) => {
    const all = new Set(rated.map(({ path }) => path.slice(0, at).join('/')));
    return { kind, lines: [...all].filter((node) => !nodes.includes(node)).length };
  });
  const hidden = new Set(rated.map(({ channel }) => channel).filter((channel) => !channels.includes(channel)));
  return [...levels, ...(byChannel ? [{ kind: 'channel', lines: hidden.size } as const] : [])];
}

/** Units by 主动好评率, best first; equal ones share a rank (notice 000: 定期公开各部门“好差评”综合排名情况). */
function rankedUnits(lines: readonly Known<FigureLine>[]): NonNullable<Publication['ranking']> {
  const rated = lines.flatMap(({ kind, code, name, rates }) => {
    const praise = rates.find(({ rate }) => rate === 'active-praise');
    if (kind !== 'unit' || praise?.percent === undefined) return [];
    return [{ orgCode: code, orgName: name, percent: praise.percent, of: Number(praise.percent) }];
  });
  return rated
    .sort((one, other) => other.of - one.of || (one.orgCode < other.orgCode ? -1 : 1))
    .map(({ of, ...unit }) => ({ rank: 1 + rated.filter((each) => each.of > of).length, ...unit }));
}

async function typicalCasesIn(transaction: WithinTransaction, region: string, period: string) {
  const { months, endsBefore } = periodNamed(period);
  const rows = await transaction
    .selectFrom('typical_case')
    .select(['org_code', 'title', 'text', 'released_at'])
    .where('region', '=', region)
    .where('released_at', '>=', periodNamed(months[0] ?? period).startsAt)
    .where('released_at', '<', endsBefore)
    .orderBy('released_at')
    .execute();
  const names = await namesOf(
    transaction,
    rows.map(({ org_code }) => org_code),
  );
  return rows.map(({ org_code: orgCode, title, text, released_at: releasedAt }) => ({
    orgCode,
    orgName: names.get(orgCode) ?? orgCode,
    title,
    text,
    releasedAt,
  }));
}

async function seriesIn(transaction: WithinTransaction, region: string, period: string) {
  const rows = await transaction
    .selectFrom('imported_figure')
    .select(['kind', 'series', 'org_code', 'value', 'source'])
    .where('region', '=', region)
    .where('period', '=', period)
    .orderBy('kind')
    .orderBy('series')
    .orderBy('org_code')
    .execute();
  const names = await namesOf(
    transaction,
    rows.map(({ org_code }) => org_code),
  );
  return rows.map(({ kind, series, org_code: orgCode, value, source }) => ({
    kind,
    series,
    ...(orgCode !== '' && { orgCode, orgName: names.get(orgCode) ?? orgCode }),
    value,
    source,
  }));
}
