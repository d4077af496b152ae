import { createHash } from 'node:crypto';
import { canonicalText, type LogRecord, type LogRecordKind } from '@haochaping/core';
import type { Selectable } from 'kysely';
import { ratingOfRow, type RatingRow } from '../ratings/rating.js';
import type { Database, WithinTransaction } from '../store/database/database.js';
import type { Schema } from '../store/database/schema.js';

export type Entry = Pick<Selectable<Schema['log_entry']>, 'rating_no' | 'kind' | 'position'>;
/** The canonical text of a record; undefined where it is no longer stored. */
export type TextOf = (entry: Entry) => string | undefined;

/**
 * The records as the tables hold them now. The log hashes this text: a field that changes or disappears here falsifies every
 * earlier entry. A new field must be absent from earlier records.
 */
export async function recordsOf(
  database: Database | WithinTransaction,
  entries: readonly Pick<Entry, 'rating_no' | 'kind'>[],
): Promise<TextOf> {
  const texts = new Map<string, string>();
  const put = (kind: LogRecordKind, position: number, ratingNo: string, record: LogRecord) =>
    texts.set(keyOf({ rating_no: ratingNo, kind, position }), canonicalText(record));
  const ratingNos = [...new Set(entries.map(({ rating_no }) => rating_no))];
  if (ratingNos.length === 0) return () => undefined;
  const ratings = database.selectFrom('rating').selectAll().where('rating_no', 'in', ratingNos);
  for (const row of await ratings.execute()) put('rating', 0, row.rating_no, ratingRecord(row));
  const followUps = database.selectFrom('follow_up').selectAll().where('rating_no', 'in', ratingNos);
  for (const row of await followUps.execute()) put('follow-up', row.position, row.rating_no, followUpRecord(row));
  const steps = database.selectFrom('bad_review_step').selectAll().where('rating_no', 'in', ratingNos);
  for (const row of await steps.execute()) put('step', row.position, row.rating_no, stepRecord(row));
  const ends = database.selectFrom('identity_end').selectAll().where('rating_no', 'in', ratingNos);
  for (const row of await ends.execute()) put('identity-ended', 0, row.rating_no, identityEndedRecord(row));
  const caseIds = entries.filter(({ kind }) => kind === 'default-rating').map(({ rating_no }) => rating_no);
  if (caseIds.length > 0) {
    for (const row of await defaultsOf(database, caseIds)) put('default-rating', 0, row.case_id, defaultRecord(row));
  }
  const calls = entries.filter(({ kind }) => kind === 'call').map(({ rating_no }) => rating_no);
  if (calls.length > 0) {
    for (const row of await callsOf(database, calls)) put('call', row.position, row.callback_id, callRecord(row));
  }
  const periods = entries.filter(({ kind }) => kind === 'sample-seed').map(({ rating_no }) => rating_no);
  if (periods.length > 0) {
    const seeds = database.selectFrom('sample_seed').selectAll().where('period', 'in', periods);
    for (const row of await seeds.execute()) put('sample-seed', row.position, row.period, seedRecord(row));
  }
  const published = entries.filter(({ kind }) => kind === 'publication').map(({ rating_no }) => rating_no);
  if (published.length > 0) {
    for (const row of await publicationsOf(database, published)) {
      put('publication', row.version, `${row.region}/${row.period}`, publicationRecord(row));
    }
  }
  return (entry) => texts.get(keyOf(entry));
}

const callsOf = (database: Database | WithinTransaction, callbackIds: readonly string[]) =>
  database
    .selectFrom('callback_attempt as call')
    .innerJoin('callback', (on) =>
      on.onRef('callback.callback_id', '=', 'call.callback_id').onRef('callback.region', '=', 'call.region'),
    )
    .select([
      'call.callback_id',
      'scope',
      'rating_no',
      'subject',
      'attempted_at',
      'position',
      'attempt',
      'call.org_code',
    ])
    .where('call.callback_id', 'in', callbackIds)
    .execute();

const defaultsOf = (database: Database | WithinTransaction, caseIds: readonly string[]) =>
  database
    .selectFrom('default_rating')
    .innerJoin('service_case', (on) =>
      on
        .onRef('service_case.case_id', '=', 'default_rating.case_id')
        .onRef('service_case.region', '=', 'default_rating.region'),
    )
    .selectAll('default_rating')
    .select(['org_code', 'case_no'])
    .where('default_rating.case_id', 'in', caseIds)
    .execute();

/** Named by their region and period, as the log has them. */
const publicationsOf = (database: Database | WithinTransaction, names: readonly string[]) =>
  database
    .selectFrom('publication')
    .select(['region', 'period', 'version', 'content', 'published_at'])
    .where((where) =>
      where(
        where.refTuple('region', 'period'),
        'in',
        names.map((name) => where.tuple(name.split('/')[0] ?? '', name.split('/')[1] ?? '')),
      ),
    )
    .execute();

const keyOf = ({ rating_no, kind, position }: Entry): string => `${rating_no} ${kind} ${position}`;

const ratingRecord = (row: RatingRow): LogRecord => ({
  kind: 'rating',
  rating: ratingOfRow(row),
  receipt: row.receipt,
  counted: { service: row.service_level, ...(row.staff_level !== null && { staff: row.staff_level }) },
  orgCode: row.org_code,
  ...(row.visit !== null && { visit: row.visit }),
  profile: row.profile_id,
  profileVersion: row.profile_version,
});

const defaultRecord = (row: Awaited<ReturnType<typeof defaultsOf>>[number]): LogRecord => ({
  kind: 'default-rating',
  at: row.made_at,
  orgCode: row.org_code,
  caseNo: row.case_no,
  level: row.level,
  counted: row.counted,
  profile: row.profile_id,
  profileVersion: row.profile_version,
});

const callRecord = (row: Awaited<ReturnType<typeof callsOf>>[number]): LogRecord => ({
  kind: 'call',
  callbackId: row.callback_id,
  scope: row.scope,
  ...(row.rating_no !== null && { ratingNo: row.rating_no }),
  caseNo: row.subject.caseNo,
  at: row.attempted_at,
  position: row.position,
  attempt: row.attempt,
  orgCode: row.org_code,
});

const seedRecord = ({ period, position, seed, seed_hash, at }: Selectable<Schema['sample_seed']>): LogRecord => ({
  kind: 'sample-seed',
  period,
  at,
  seedHash: seed_hash,
  ...(position > 0 && { seed }),
});

const publicationRecord = (row: Awaited<ReturnType<typeof publicationsOf>>[number]): LogRecord => ({
  kind: 'publication',
  at: row.published_at,
  regionCode: row.region,
  period: row.period,
  version: row.version,
  sha256: createHash('sha256').update(row.content).digest('hex'),
});

const followUpRecord = (row: Selectable<Schema['follow_up']>): LogRecord => ({
  kind: 'follow-up',
  ratingNo: row.rating_no,
  at: row.given_at,
  position: row.position,
  text: row.text,
  ...(row.level !== null && { level: row.level }),
});

const stepRecord = (row: Selectable<Schema['bad_review_step']>): LogRecord => ({
  kind: 'step',
  ratingNo: row.rating_no,
  at: row.taken_at,
  position: row.position,
  step: row.step,
  role: row.role,
  ...(row.org_code !== null && { orgCode: row.org_code }),
});

const identityEndedRecord = (row: Selectable<Schema['identity_end']>): LogRecord => ({
  kind: 'identity-ended',
  ratingNo: row.rating_no,
  at: row.ended_at,
  how: row.how,
});
