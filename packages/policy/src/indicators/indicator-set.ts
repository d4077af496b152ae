import { indicatorsByLevelSchema, levelSchema, LEVELS } from '@haochaping/core';
import * as z from 'zod/mini';

const code = z.string().check(z.minLength(1), z.maxLength(20));
const sentence = z.string().check(z.minLength(1));

const retiredSchema = z.record(levelSchema, z.array(z.object({ code, text: sentence })));
/** Codes that are no longer offered. */
export type RetiredByLevel = z.infer<typeof retiredSchema>;

/** The criteria that a rater may tick, level by level, in one version (评价指标集). A page that shows it never edits it. */
export const indicatorSetSchema = z
  .object({
    id: z.string().check(z.regex(/^[a-z0-9-]{1,50}$/)),
    version: z.string().check(z.regex(/^[0-9.]{1,20}$/)),
    name: sentence,
    /** Where the table comes from, and how far it was checked. */
    provenance: sentence,
    service: indicatorsByLevelSchema,
    /** Present where the place also rates the member of staff. */
    staff: z.optional(indicatorsByLevelSchema),
    /** Kept for reading old ratings. */
    retired: z.optional(retiredSchema),
  })
  .check(
    z.refine((set) => new Set(codesIn(set)).size === codesIn(set).length, {
      path: ['service'],
      error: '指标的编码不得重复',
    }),
  );
export type IndicatorSet = z.infer<typeof indicatorSetSchema>;
type Tables = Pick<IndicatorSet, 'service' | 'staff' | 'retired'>;

function rowsIn({ service, staff, retired }: Tables): readonly { readonly code: string; readonly text: string }[] {
  const tables: readonly (RetiredByLevel | undefined)[] = [service, staff, retired];
  return tables.flatMap((table) => (table ? LEVELS.flatMap((level) => table[level]) : []));
}

const codesIn = (set: Tables): readonly string[] => rowsIn(set).map((row) => row.code);

/** The words of a code, retired or not, so that a rating stays readable for ever; undefined for a code of another set. */
export const wordingOf = (set: IndicatorSet, code: string): string | undefined =>
  rowsIn(set).find((row) => row.code === code)?.text;
