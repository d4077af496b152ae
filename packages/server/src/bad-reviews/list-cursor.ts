import { instantSchema, ratingNoSchema } from '@haochaping/core';
import * as z from 'zod/mini';

const cursorSchema = z.tuple([instantSchema, ratingNoSchema]);
/** The last line of a page, by what the list is ordered by. */
export type Cursor = z.infer<typeof cursorSchema>;

export const cursorText = (cursor: Cursor): string => Buffer.from(cursor.join(' ')).toString('base64url');

/** Undefined for a text that we never gave. */
export function cursorIn(text: string): Cursor | undefined {
  const parsed = cursorSchema.safeParse(Buffer.from(text, 'base64url').toString('utf8').split(' '));
  return parsed.success ? parsed.data : undefined;
}
