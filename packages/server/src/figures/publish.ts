import { canonicalText, instantOf, millisOf, type Publication } from '@haochaping/core';
import { disclose, periodNamed, type Disclosed, type Profile } from '@haochaping/policy';
import { sql } from 'kysely';
import type { Database, WithinTransaction } from '../store/database/database.js';
import { placesMark, profileOfRegion } from '../store/places.js';
import { contentOf } from './content.js';
import { ratingCells, type Counted } from './lines.js';
import { readCells } from './read-cells.js';
import { recountMonths } from './review-results.js';

/** A period ends for whoever pressed the button in its last second, too. */
const AFTER_ITS_END_MS = 60_000;

export type ToPublish = {
  readonly region: string;
  readonly period: string;
  /** Why what was published is corrected. */
  readonly reason?: string | undefined;
  readonly dryRun?: boolean;
};
export type PublishOutcome =
  | { readonly outcome: 'published'; readonly publication: Publication }
  | {
      readonly outcome: 'refused';
      readonly because: 'not-over' | 'no-rules' | 'nothing-counted' | 'published-already';
    };

/**
 * Publishes a period of a region once; with a reason, a correction beside what was published. It shows what `disclose` lets it,
 * and a correction shows the same lines as the first version did. The caller has sealed and counted everything before.
 */
export const publish = (database: Database, toPublish: ToPublish, now: number): Promise<PublishOutcome> =>
  database.transaction().execute(async (transaction) => {
    const { region, period, reason, dryRun = false } = toPublish;
    const { months, endsBefore } = periodNamed(period);
    if (now < millisOf(endsBefore) + AFTER_ITS_END_MS) return { outcome: 'refused', because: 'not-over' };
    // Nobody counts meanwhile, and of two that publish at once the second sees what the first has done.
    await transaction.selectFrom('figure_position').select('id').forUpdate().execute();
    const profile = await rulesIn(transaction, region, now);
    if (!profile) return { outcome: 'refused', because: 'no-rules' };
    const earlier = await publishedIn(transaction, region, period.slice(0, 4));
    const before = earlier
      .filter((each) => each.period === period)
      .sort((one, other) => other.version - one.version)[0];
    if (before && reason === undefined) return { outcome: 'refused', because: 'published-already' };
    await recountMonths(transaction, region, months);
    const { cells, names } = await readCells(transaction, region, period.slice(0, 4));
    if (
      !Object.values(cells)
        .flat()
        .some(({ month }) => months.includes(month))
    )
      return { outcome: 'refused', because: 'nothing-counted' };
    const disclosed = before?.disclosed ?? chosen(cells, { period, profile, earlier });
    const publication = await contentOf(transaction, {
      ...{ region, period, profile, names, disclosed, reason },
      version: (before?.version ?? 0) + 1,
      publishedAt: instantOf(now),
      cells: of(cells, (list) => list.filter(({ month }) => months.includes(month))),
    });
    if (!dryRun) await store(transaction, publication, disclosed);
    return { outcome: 'published', publication };
  });

type About = 'cases' | 'targets';
type ByAbout<Value> = Readonly<Record<About, Value>>;
const of = <Value, Result>({ cases, targets }: ByAbout<Value>, make: (value: Value) => Result): ByAbout<Result> => ({
  cases: make(cases),
  targets: make(targets),
});

/** The rules of a region as they are now. */
export async function rulesIn(
  transaction: WithinTransaction,
  regionCode: string,
  now: number,
): Promise<Profile | undefined> {
  const { rows } = await sql<{ readonly mark: string }>`select ${placesMark} as mark`.execute(transaction);
  return profileOfRegion(transaction, rows[0]?.mark ?? '', { regionCode, now });
}

type Earlier = { readonly period: string; readonly version: number; readonly disclosed: ByAbout<Disclosed> };

const publishedIn = (transaction: WithinTransaction, region: string, year: string): Promise<readonly Earlier[]> =>
  transaction
    .selectFrom('publication')
    .select(['period', 'version', 'disclosed'])
    .where('region', '=', region)
    .where('period', 'like', `${year}%`)
    .execute();

type Choice = { readonly period: string; readonly profile: Profile; readonly earlier: readonly Earlier[] };

function chosen(cells: ByAbout<readonly Counted[]>, { period, profile, earlier }: Choice): ByAbout<Disclosed> {
  const { months, depth, byChannel } = periodNamed(period);
  const firsts = earlier.filter(({ version }) => version === 1);
  const disclosedOf = (about: About): Disclosed =>
    disclose({
      cells: ratingCells(cells[about]),
      months,
      earlier: firsts.map((each) => ({ ...each.disclosed[about], months: periodNamed(each.period).months })),
      smallestGroup: profile.smallestGroup.value,
      depth: about === 'targets' ? 3 : depth,
      byChannel: about === 'cases' && byChannel,
    });
  return { cases: disclosedOf('cases'), targets: disclosedOf('targets') };
}

async function store(
  transaction: WithinTransaction,
  publication: Publication,
  disclosed: ByAbout<Disclosed>,
): Promise<void> {
  await transaction
    .insertInto('publication')
    .values({
      region: publication.regionCode,
      period: publication.period,
      version: publication.version,
      place_name: publication.placeName,
      reason: publication.reason ?? null,
      content: canonicalText(publication),
      disclosed: JSON.stringify(disclosed),
      published_at: publication.publishedAt,
    })
    .execute();
}
