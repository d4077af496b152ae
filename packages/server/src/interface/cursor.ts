import { instantSchema, type Instant } from '@haochaping/core';
import * as z from 'zod/mini';

const cursorSchema = z.tuple([instantSchema, z.string().check(z.regex(/^[\w-]{1,60}$/))]);

/** The sort key of the last line of a page: a moment, and a number that tells lines of one moment apart. */
export type Cursor = readonly [at: Instant, number: string];

export const cursorText = (cursor: Cursor): string => Buffer.from(cursor.join(' ')).toString('base64url');

/** Undefined for a text that is no cursor of ours. */
export function cursorIn(text: string): Cursor | undefined {
  const parsed = cursorSchema.safeParse(Buffer.from(text, 'base64url').toString('utf8').split(' '));
  return parsed.success ? parsed.data : undefined;
}

export const CURSOR_UNKNOWN = [{ pointer: '/cursor', code: 'cursor-unknown', detail: '不是本接口给出的翻页标记' }];
