import type { Instant } from '@haochaping/core';
import type { Selectable } from 'kysely';
import type { RatingRow } from '../ratings/rating.js';
import type { Database } from '../store/database/database.js';
import type { Schema } from '../store/database/schema.js';
import type { DueDetail } from '../store/database/tables-of-reports.js';
import type { ServiceCaseRow } from '../store/database/tables-of-cases.js';
import type { Claimed } from './outbox.js';

type Row<Table extends keyof Schema> = Selectable<Schema[Table]>;
type CaseOfFact = Pick<Selectable<ServiceCaseRow>, 'case_no' | 'content'>;

/** What a report is about, as the tables hold it, with the rating and the case that it is of. */
export type Fact = { readonly at: Instant; readonly serviceCase: CaseOfFact; readonly orgCode: string } & (
  | { readonly kind: 'default-rating'; readonly row: Row<'default_rating'> }
  | ({ readonly rating: RatingRow } & (
      | { readonly kind: 'rating' }
      | { readonly kind: 'follow-up'; readonly row: Row<'follow_up'> }
      | { readonly kind: 'step'; readonly row: Row<'bad_review_step'> }
      | { readonly kind: 'identity-ended'; readonly row: Row<'identity_end'> }
      | { readonly kind: 'due-soon' | 'overdue'; readonly due: DueDetail }
    ))
);

/** What each report is about; undefined for what no sink is told of, or what is no longer stored. */
export async function factsOf(
  database: Database,
  reports: readonly Claimed[],
): Promise<(report: Claimed) => Fact | undefined> {
  const ofKind = (kind: string): readonly string[] =>
    reports.flatMap((report) => (report.kind === kind ? [report.rating_no] : []));
  const ratings = await ratingsWithCases(
    database,
    reports.flatMap(({ kind, rating_no }) => (kind === 'default-rating' ? [] : [rating_no])),
  );
  const defaults = await defaultsWithCases(database, ofKind('default-rating'));
  const followUps = await found(ofKind('follow-up'), (those) =>
    database.selectFrom('follow_up').selectAll().where('rating_no', 'in', those).execute(),
  );
  const steps = await found(ofKind('step'), (those) =>
    database.selectFrom('bad_review_step').selectAll().where('rating_no', 'in', those).execute(),
  );
  const ends = await found(ofKind('identity-ended'), (those) =>
    database.selectFrom('identity_end').selectAll().where('rating_no', 'in', those).execute(),
  );
  return ({ rating_no, kind, position, detail, queued_at }) => {
    if (kind === 'default-rating') return defaults.get(rating_no);
    const of = ratings.get(rating_no);
    const isIt = (row: { readonly rating_no: string; readonly position: number }): boolean =>
      row.rating_no === rating_no && row.position === position;
    if (!of) return undefined;
    switch (kind) {
      case 'rating':
        return { ...of, kind, at: of.rating.rated_at };
      case 'follow-up': {
        const row = followUps.find(isIt);
        return row && { ...of, kind, row, at: row.given_at };
      }
      case 'step': {
        const row = steps.find(isIt);
        return row && { ...of, kind, row, at: row.taken_at };
      }
      case 'identity-ended': {
        const row = ends.find((end) => end.rating_no === rating_no);
        return row && { ...of, kind, row, at: row.ended_at };
      }
      case 'due-soon':
      case 'overdue':
        return detail ? { ...of, kind, due: detail, at: queued_at } : undefined;
      default:
        return undefined;
    }
  };
}

/** Asks for nothing where nothing is wanted. */
const found = <Found>(
  those: readonly string[],
  read: (those: readonly string[]) => Promise<readonly Found[]>,
): Promise<readonly Found[]> => (those.length === 0 ? Promise.resolve([]) : read(those));

type OfRating = { readonly rating: RatingRow; readonly serviceCase: CaseOfFact; readonly orgCode: string };

async function ratingsWithCases(
  database: Database,
  ratingNos: readonly string[],
): Promise<ReadonlyMap<string, OfRating>> {
  if (ratingNos.length === 0) return new Map();
  const rows = await database
    .selectFrom('rating')
    .innerJoin('occasion', (on) =>
      on.onRef('occasion.occasion_id', '=', 'rating.occasion_id').onRef('occasion.region', '=', 'rating.region'),
    )
    .innerJoin('service_case', (on) =>
      on.onRef('service_case.case_id', '=', 'occasion.case_id').onRef('service_case.region', '=', 'rating.region'),
    )
    .selectAll('rating')
    .select('service_case.content as case_content')
    .where('rating.rating_no', 'in', ratingNos)
    .execute();
  return new Map(
    rows.map(({ case_content, ...rating }) => {
      const serviceCase = { case_no: rating.case_no, content: case_content };
      return [rating.rating_no, { rating, serviceCase, orgCode: rating.org_code }];
    }),
  );
}

async function defaultsWithCases(database: Database, caseIds: readonly string[]): Promise<ReadonlyMap<string, Fact>> {
  if (caseIds.length === 0) return new Map();
  const rows = await database
    .selectFrom('default_rating')
    .innerJoin('service_case', (on) =>
      on
        .onRef('service_case.case_id', '=', 'default_rating.case_id')
        .onRef('service_case.region', '=', 'default_rating.region'),
    )
    .selectAll('default_rating')
    .select(['org_code', 'case_no', 'content'])
    .where('default_rating.case_id', 'in', caseIds)
    .execute();
  return new Map(
    rows.map(({ org_code: orgCode, case_no, content, ...row }) => {
      const serviceCase = { case_no, content };
      return [row.case_id, { kind: 'default-rating', row, serviceCase, orgCode, at: row.made_at }];
    }),
  );
}
