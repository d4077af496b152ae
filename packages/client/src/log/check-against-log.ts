import {
  isConsistent,
  millisOf,
  type Hash,
  type LogProof,
  type MyRating,
  type Receipt,
  type SignedHead,
} from '@haochaping/core';
import { getLogHead, getLogKeys, getLogProof, getMyLogProof, getMyRating } from '@haochaping/protocol';
import { call } from '../call.js';
import { failureOf, type Failure } from '../failure.js';
import { bearer, type CallOptions, type Connection } from '../connection.js';
import { overFetch } from '../transport/fetch.js';
import { brokenSeal, followUpDiffers, ratingDiffers, type Sealed } from './examine.js';
import type { Difference, LogCheck } from './log-check.js';
import { isSigned, sha256With, type Subtle } from './web-crypto.js';

export type CheckOptions = {
  readonly endpoint: string;
  readonly trackingToken: string;
  /** The receipt that the citizen was given; without it, what the province shows now is what is checked. */
  readonly receipt?: Receipt;
};

/**
 * Checks against the public log that the rating, and all that was recorded of it later, is still what was sealed. Nothing that
 * the province says is believed: hashes and signature are computed here. Rejects with the abort of the given signal only.
 */
export const checkAgainstLog = (options: CheckOptions, how: CallOptions = {}): Promise<LogCheck> =>
  checkWith(crypto.subtle, options, how);

export async function checkWith(
  subtle: Subtle | undefined,
  { endpoint, trackingToken, receipt }: CheckOptions,
  options: CallOptions = {},
): Promise<LogCheck> {
  if (!subtle) return { state: 'cannot-check', because: 'insecure-page' };
  const anyone: Connection = { endpoint, credentials: () => ({}), transport: overFetch };
  const rater: Connection = { ...anyone, credentials: bearer(trackingToken) };
  try {
    // The public head comes after the rater's own, and so has all that this one has.
    const [shown, proof] = await Promise.all([call(getMyRating, rater, options), call(getMyLogProof, rater, options)]);
    const [head, { keys }] = await Promise.all([call(getLogHead, anyone, options), call(getLogKeys, anyone, options)]);
    for (const each of [head, proof.head]) if (!(await isSigned(subtle, each, keys))) return differs('signature-false');
    const hash = sha256With(subtle);
    if (!(await goesOn(hash, proof.head, head, anyone, options))) return differs('history-changed');
    return await examined(hash, { proof, shown, receipt });
  } catch (reason) {
    const failure = failureOf(reason);
    if (!failure) throw reason;
    return isUnknown(failure) ? differs('rating-unknown') : { state: 'cannot-check', because: failure.kind };
  }
}

export const differs = (because: Difference): LogCheck => ({ state: 'differs', because });

const isUnknown = (failure: Failure): boolean =>
  failure.kind === 'refused' && failure.problem.code === 'tracking-token-unknown';

/** Whether two heads are of one log. */
export async function goesOn(
  hash: Hash,
  one: SignedHead,
  other: SignedHead,
  connection: Connection,
  options: CallOptions,
): Promise<boolean> {
  const [earlier, later] = one.size <= other.size ? [one, other] : [other, one];
  const query = { from: String(earlier.size), to: String(later.size) };
  const { path } =
    earlier.size < later.size ? await call(getLogProof, connection, { ...options, query }) : { path: [] };
  return isConsistent(hash, earlier, later, path);
}

type Evidence = {
  readonly proof: LogProof;
  readonly shown: MyRating;
  readonly receipt: Receipt | undefined;
};

async function examined(hash: Hash, { proof, shown, receipt }: Evidence): Promise<LogCheck> {
  const pending = proof.records.filter((record) => record.state === 'pending');
  const sealed = proof.records.filter((record) => record.state === 'sealed');
  if (pending.some(({ sealedBy }) => millisOf(sealedBy) < millisOf(proof.head.at))) return differs('overdue');
  for (const record of sealed) {
    const because = (await brokenSeal(hash, record, proof.head)) ?? contentDiffers(record, shown, receipt);
    if (because) return differs(because);
  }
  const followUps = proof.records.filter(({ kind }) => kind === 'follow-up');
  if (followUps.length < shown.followUps.length) return differs('record-missing');
  const rating = sealed.find(({ kind }) => kind === 'rating');
  if (rating) {
    return { state: 'in-log', index: rating.index, head: proof.head, sealed: sealed.length, pending: pending.length };
  }
  const waiting = pending.find(({ kind }) => kind === 'rating');
  return waiting ? { state: 'not-yet', sealedBy: waiting.sealedBy } : differs('record-missing');
}

function contentDiffers({ kind, record = '' }: Sealed, shown: MyRating, receipt?: Receipt): Difference | undefined {
  if (kind === 'rating') return ratingDiffers(record, shown, receipt);
  return kind === 'follow-up' ? followUpDiffers(record, shown) : undefined;
}
