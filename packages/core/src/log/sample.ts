import * as z from 'zod/mini';
import { instantSchema, type Instant } from '../instant.js';
import { digestSchema, hexOf, type Digest } from './digest.js';
import type { Hash } from './tree-hash.js';

/** A month in Shanghai, such as `2026-11`. */
export const samplePeriodSchema = z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])$/));
export const periodOf = (at: Instant): string => at.slice(0, 'YYYY-MM'.length);

/** The seed of a month as its two records in the log say it. The hash is there before the month, the seed after it. */
export const sampleSeedRecordSchema = z.object({
  kind: z.literal('sample-seed'),
  period: samplePeriodSchema,
  at: instantSchema,
  seedHash: digestSchema,
  seed: z.optional(digestSchema),
});

const LOT_BYTES = 6;
/** Of letters, digits and lines that are one byte each in UTF-8. */
const hashOfText = async (hash: Hash, text: string): Promise<Digest> =>
  hexOf(await hash(Uint8Array.from(text, (letter) => letter.charCodeAt(0))));

/** What is committed to: `sha256` of two lines, so that `printf … | sha256sum` says the same. */
export const hashOfSeed = (hash: Hash, seed: string): Promise<Digest> =>
  hashOfText(hash, `haochaping sample seed\n${seed}`);

/**
 * Whether a rating is among so many in a hundred (抽取): by the first six bytes of the hash over the seed and its number. Nobody
 * who does not know the seed can tell before, and everybody can afterwards.
 */
export async function isDrawn(hash: Hash, seed: string, ratingNo: string, percent: number): Promise<boolean> {
  const digest = await hashOfText(hash, `haochaping sample\n${seed}\n${ratingNo}`);
  const lot = Number.parseInt(digest.slice(0, 2 * LOT_BYTES), 16);
  return lot < (percent / 100) * 2 ** (8 * LOT_BYTES);
}
