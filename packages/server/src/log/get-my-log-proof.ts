import { inclusionRanges, instantOf, millisOf, type LogProof, type ProvenRecord } from '@haochaping/core';
import type { Selectable } from 'kysely';
import type { Handler } from '../interface/handler.js';
import { answered } from '../interface/outcome.js';
import type { Database, WithinTransaction } from '../store/database/database.js';
import type { Schema } from '../store/database/schema.js';
import { recordsOf, type TextOf } from './records.js';
import { currentHead, hashesOver } from './stored-log.js';

/** The log is sealed every minute; this is what raters are promised. */
const SEALED_WITHIN_MS = 5 * 60_000;

/** All records of a rating, each with its audit path to the head. */
export const getMyLogProof =
  (database: Database): Handler<'getMyLogProof'> =>
  async ({ caller: { ratingNo } }) =>
    answered(await proofOf(database, ratingNo));

/** What was committed to before a month, and opened after it, for everybody; no records for a month that has no seed. */
export const getSampleProof =
  (database: Database): Handler<'getSampleProof'> =>
  async ({ parameters: { period } }) =>
    answered(await proofOf(database, period));

/** All records under one number, oldest first. */
async function proofOf(database: Database, number: string): Promise<LogProof> {
  const head = await currentHead(database);
  const rows = await database
    .selectFrom('log_entry')
    .selectAll()
    .where('rating_no', '=', number)
    .orderBy('entry_id')
    .execute();
  const textOf = await recordsOf(database, rows);
  return { head, records: await provenRecords(database, rows, textOf, head.size) };
}

type Row = Selectable<Schema['log_entry']>;

/** Each record with what proves that it is in the log of this size. */
export async function provenRecords(
  database: Database | WithinTransaction,
  rows: readonly Row[],
  textOf: TextOf,
  size: number,
): Promise<ProvenRecord[]> {
  const paths = await hashesOver(
    database,
    rows.map(({ leaf_index: index }) => (index !== null && index < size ? inclusionRanges(index, size) : [])),
  );
  return rows.map((row, nth): ProvenRecord => {
    const { kind, salt, leaf_index: index, recorded_at } = row;
    // Sealed after the head was read: the next head includes it.
    if (index === null || salt === null || index >= size) {
      return { state: 'pending', kind, sealedBy: instantOf(millisOf(recorded_at) + SEALED_WITHIN_MS) };
    }
    const record = textOf(row);
    return {
      state: 'sealed',
      kind,
      salt,
      index,
      path: [...(paths[nth] ?? [])],
      ...(record !== undefined && { record }),
    };
  });
}
