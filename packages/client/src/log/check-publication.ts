import { canonicalText, hexOf, publicationRecordSchema, publicationSchema } from '@haochaping/core';
import { getLogHead, getLogKeys, getPublication, getPublicationProof } from '@haochaping/protocol';
import { call } from '../call.js';
import type { CallOptions, Connection } from '../connection.js';
import { failureOf } from '../failure.js';
import { overFetch } from '../transport/fetch.js';
import { differs, goesOn } from './check-against-log.js';
import { brokenSeal, type Sealed } from './examine.js';
import type { LogCheck } from './log-check.js';
import { isSigned, sha256With, utf8, type Subtle } from './web-crypto.js';

export type PublicationToCheck = {
  readonly endpoint: string;
  readonly regionCode: string;
  /** `2026-10`, `2026-Q4` or `2026`. */
  readonly period: string;
  /** The newest unless given. */
  readonly version?: number;
};

/**
 * Checks that what is published of a period is what entered the log when it was published: the log has the hash of every version.
 * Nothing that the province says is believed. Rejects with the abort of the given signal only.
 */
export const checkPublication = (which: PublicationToCheck, options: CallOptions = {}): Promise<LogCheck> =>
  checkWith(crypto.subtle, which, options);

/** Only a secure page has the means to check. */
async function checkWith(
  subtle: Subtle | undefined,
  { endpoint, regionCode, period, version }: PublicationToCheck,
  options: CallOptions,
): Promise<LogCheck> {
  if (!subtle) return { state: 'cannot-check', because: 'insecure-page' };
  const connection: Connection = { endpoint, credentials: () => ({}), transport: overFetch };
  const newest = { ...options, params: { period }, query: { regionCode } };
  try {
    const { version: shownVersion } = await call(getPublication, connection, newest);
    const which = { ...newest, query: { regionCode, version: String(version ?? shownVersion) } };
    const shown = await call(getPublication, connection, which);
    const { head: own, records, content } = await call(getPublicationProof, connection, which);
    const [head, { keys }] = await Promise.all([
      call(getLogHead, connection, options),
      call(getLogKeys, connection, options),
    ]);
    for (const each of [own, head]) if (!(await isSigned(subtle, each, keys))) return differs('signature-false');
    const hash = sha256With(subtle);
    if (!(await goesOn(hash, own, head, connection, options))) return differs('history-changed');
    const [record] = records;
    if (!record) return differs('record-missing');
    if (record.state === 'pending') return { state: 'not-yet', sealedBy: record.sealedBy };
    const because = await brokenSeal(hash, record, own);
    if (because) return differs(because);
    const isSame =
      sealedHash(record) === hexOf(await hash(utf8(content))) &&
      canonicalText(publicationSchema.parse(JSON.parse(content))) === canonicalText(shown);
    if (!isSame) return differs('page-differs');
    return { state: 'in-log', index: record.index, head: own, sealed: 1, pending: 0 };
  } catch (reason) {
    const failure = failureOf(reason);
    if (!failure) throw reason;
    return { state: 'cannot-check', because: failure.kind };
  }
}

const sealedHash = ({ record = '' }: Sealed): string => publicationRecordSchema.parse(JSON.parse(record)).sha256;
