import {
  canonicalText,
  entryOf,
  followUpRecordSchema,
  hashOfEntry,
  ratingRecordSchema,
  ratingSchema,
  receiptOnRecordSchema,
  rootFromInclusion,
  type Hash,
  type LogProof,
  type MyRating,
  type ProvenRecord,
  type Receipt,
} from '@haochaping/core';
import type * as z from 'zod/mini';
import { CallFailed } from '../failure.js';
import type { Difference } from './log-check.js';
import { utf8 } from './web-crypto.js';

export type Sealed = Extract<ProvenRecord, { state: 'sealed' }>;

/** What leads from a record to the head, computed again: whether what the province has is what was sealed. */
export async function brokenSeal(
  hash: Hash,
  { record, salt, index, path }: Sealed,
  { size, root }: LogProof['head'],
): Promise<Difference | undefined> {
  if (record === undefined) return 'record-missing';
  const entry = await hashOfEntry(hash, entryOf(salt, utf8(record)));
  return (await rootFromInclusion(hash, entry, { index, size, path })) === root ? undefined : 'record-changed';
}

/** Whether the sealed rating is what the receipt says and what the province shows. */
export function ratingDiffers(record: string, shown: MyRating, receipt: Receipt | undefined): Difference | undefined {
  const onRecord = read(ratingRecordSchema, record);
  const isSame = (one: unknown, other: unknown): boolean => canonicalText(one) === canonicalText(other);
  if (receipt && !isSame(onRecord.receipt, receiptOnRecordSchema.parse(receipt))) return 'receipt-differs';
  return isSame(onRecord.rating, ratingSchema.parse(shown)) ? undefined : 'page-differs';
}

/** Whether a sealed follow-up is shown as it was given. */
export function followUpDiffers(record: string, { ratingNo, followUps }: MyRating): Difference | undefined {
  const onRecord = read(followUpRecordSchema, record);
  const shown = followUps[onRecord.position - 1];
  const isSame =
    onRecord.ratingNo === ratingNo &&
    shown?.text === onRecord.text &&
    shown.level === onRecord.level &&
    shown.givenAt === onRecord.at;
  return isSame ? undefined : 'page-differs';
}

/** A record of a form that this version does not know can be proven, and yet not be compared. */
export function read<Schema extends z.ZodMiniType>(schema: Schema, record: string): z.output<Schema> {
  try {
    return schema.parse(JSON.parse(record));
  } catch {
    throw new CallFailed({ kind: 'unreadable', status: 200 });
  }
}
