import { instantSchema } from '@haochaping/core';
import * as z from 'zod/mini';

/**
 * A backup is gzipped lines of UTF-8. A line that begins with `#` is a mark: first the head, then one before the rows of each
 * table, and at the end how many rows there were. Every other line is a row in JSON, as PostgreSQL writes it.
 */
const MARK = '# ';

const headSchema = z.object({
  backup: z.literal('haochaping'),
  format: z.literal(1),
  /** The newest migration of the database. */
  migration: z.string(),
  takenAt: instantSchema,
});
export type BackupHead = z.infer<typeof headSchema>;
const tableSchema = z.object({ table: z.string().check(z.regex(/^[a-z_]+$/)) });
const endSchema = z.object({ end: z.record(z.string(), z.number()) });
type Mark = BackupHead | z.infer<typeof tableSchema> | z.infer<typeof endSchema>;

export const markLine = (mark: Mark): string => `${MARK}${JSON.stringify(mark)}\n`;

/** What stands in a line. */
export type Line =
  | { readonly kind: 'head'; readonly head: BackupHead }
  | { readonly kind: 'table'; readonly table: string }
  | { readonly kind: 'end'; readonly rows: Readonly<Record<string, number>> }
  | { readonly kind: 'row'; readonly json: string }
  | { readonly kind: 'unreadable' };

export function readLine(text: string): Line {
  if (!text.startsWith(MARK)) return text.startsWith('{') ? { kind: 'row', json: text } : { kind: 'unreadable' };
  const mark = jsonIn(text.slice(MARK.length));
  const head = headSchema.safeParse(mark);
  if (head.success) return { kind: 'head', head: head.data };
  const table = tableSchema.safeParse(mark);
  if (table.success) return { kind: 'table', table: table.data.table };
  const end = endSchema.safeParse(mark);
  return end.success ? { kind: 'end', rows: end.data.end } : { kind: 'unreadable' };
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
