import * as z from 'zod/mini';
import { openCode } from './open-code.js';
import { submissionSchema } from './submission.js';

/** The number under which the scan of a paper sheet (书面评价表) is kept. */
export const scanNoSchema = z
  .string()
  .check(z.trim(), z.regex(/^[\p{L}\p{N}\p{P}]+$/u), z.minLength(1), z.maxLength(60));

/** What one person read off a paper sheet: the rating as the citizen wrote it, with the ticket that the sheet was given for. */
export const paperEntrySchema = z.extend(submissionSchema, {
  ticket: z.string().check(z.minLength(1), z.maxLength(200)),
  scanNo: scanNoSchema,
});
export type PaperEntry = z.infer<typeof paperEntrySchema>;

/** Nobody has entered it a second time, two people read it differently, or it counts (待第二人录入, 两人录入不一致, 已计入). */
export const PAPER_STATES = ['entered-once', 'differing', 'counted'] as const;
export const openPaperStateSchema = openCode<(typeof PAPER_STATES)[number]>();

const LAID_OUT = /[\p{P}\p{Z}\p{C}]/gu;

/**
 * What of an entry two people must have read alike, as text: without blanks, punctuation, width and case, and whatever the order
 * in which reasons were ticked.
 */
export function readAlike(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value.normalize('NFKC').replace(LAID_OUT, '').toLowerCase());
  if (Array.isArray(value)) return `[${value.map(readAlike).sort().join()}]`;
  if (typeof value !== 'object' || value === null) return String(value);
  const fields = Object.entries(value).filter(([, field]) => field !== undefined);
  return `{${fields
    .map(([name, field]) => `${JSON.stringify(name)}:${readAlike(field)}`)
    .sort()
    .join()}}`;
}
