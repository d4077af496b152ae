import {
  hashOfSeed,
  isDrawn,
  periodOf,
  ratingNoSchema,
  sampleSeedRecordSchema,
  type Instant,
  type ProvenRecord,
} from '@haochaping/core';
import { getLogHead, getLogKeys, getSampleProof } from '@haochaping/protocol';
import type * as z from 'zod/mini';
import { call } from '../call.js';
import { failureOf, type Failure } from '../failure.js';
import type { CallOptions, Connection } from '../connection.js';
import { overFetch } from '../transport/fetch.js';
import { goesOn } from './check-against-log.js';
import { brokenSeal, read } from './examine.js';
import type { Difference } from './log-check.js';
import { isSigned, sha256With, type Subtle } from './web-crypto.js';

export type DrawOptions = {
  readonly endpoint: string;
  /** Of the rating whose rater was called, or was not. */
  readonly ratingNo: string;
  /** Of how many in a hundred raters the place draws; its profile says so. */
  readonly percent: number;
};

/** What came of checking a draw. */
export type DrawCheck =
  /** Whether this rater was to be called: computed here, from a seed that was sealed before anybody rated. */
  | { readonly state: 'checked'; readonly isDrawn: boolean }
  /** Of a day before which the log had no seed: nobody of that day was drawn. */
  | { readonly state: 'not-covered' }
  /** The seed is opened when its month is over. */
  | { readonly state: 'not-opened' }
  | { readonly state: 'differs'; readonly because: Difference | 'seed-differs' }
  | { readonly state: 'cannot-check'; readonly because: 'insecure-page' | Failure['kind'] };

/**
 * Checks a draw of raters to be called: the seed that the province opened after the month is the one whose hash it had sealed before,
 * and by it this rating was drawn or not. Anybody may ask; nothing but the month leaves the page.
 */
export const checkDraw = (options: DrawOptions, how: CallOptions = {}): Promise<DrawCheck> =>
  checkDrawWith(crypto.subtle, options, how);

async function checkDrawWith(subtle: Subtle | undefined, options: DrawOptions, how: CallOptions): Promise<DrawCheck> {
  if (!subtle) return { state: 'cannot-check', because: 'insecure-page' };
  try {
    return await checked(subtle, options, how);
  } catch (reason) {
    const failure = failureOf(reason);
    if (!failure) throw reason;
    return { state: 'cannot-check', because: failure.kind };
  }
}

/** A rating number has the day on which it was rated: `141125-20261016-…`. */
function dayIn(ratingNo: string): Instant {
  const [, day = ''] = ratingNoSchema.parse(ratingNo).split('-');
  return `${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6)}`;
}

async function checked(subtle: Subtle, { endpoint, ratingNo, percent }: DrawOptions, how: CallOptions) {
  const day = dayIn(ratingNo);
  const anyone: Connection = { endpoint, credentials: () => ({}), transport: overFetch };
  const proof = await call(getSampleProof, anyone, { ...how, params: { period: periodOf(day) } });
  const [head, { keys }] = await Promise.all([call(getLogHead, anyone, how), call(getLogKeys, anyone, how)]);
  for (const each of [head, proof.head]) if (!(await isSigned(subtle, each, keys))) return differs('signature-false');
  const hash = sha256With(subtle);
  if (!(await goesOn(hash, proof.head, head, anyone, how))) return differs('history-changed');
  for (const record of proof.records) {
    const because = record.state === 'sealed' ? await brokenSeal(hash, record, proof.head) : undefined;
    if (because) return differs(because);
  }
  const [committed, opened] = proof.records.flatMap(seedIn);
  if (!committed || committed.at.slice(0, day.length) >= day) return { state: 'not-covered' } as const;
  if (opened?.seed === undefined) return { state: 'not-opened' } as const;
  if ((await hashOfSeed(hash, opened.seed)) !== committed.seedHash) return differs('seed-differs');
  return { state: 'checked', isDrawn: await isDrawn(hash, opened.seed, ratingNo, percent) } as const;
}

const differs = (because: Difference | 'seed-differs') => ({ state: 'differs', because }) as const;

type Seed = z.infer<typeof sampleSeedRecordSchema>;
const seedIn = (record: ProvenRecord): readonly Seed[] =>
  record.state === 'sealed' && record.record !== undefined ? [read(sampleSeedRecordSchema, record.record)] : [];
