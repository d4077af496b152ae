import type { BadReviewLine } from '@haochaping/protocol';
import { instantSchema, ratingNoSchema, type Stage } from '@haochaping/core';
import * as z from 'zod/mini';
import { CURSOR_UNKNOWN, cursorText } from '../interface/cursor.js';
import type { Handler } from '../interface/handler.js';
import { answered, refused } from '../interface/outcome.js';
import { officesUnder } from '../organisations/organisation.js';
import { levelLabel } from '../places/place.js';
import { calendarAt, calendarMark } from '../store/calendar.js';
import type { Database } from '../store/database/database.js';
import { storedProfile } from '../store/places.js';
import { levelThatOpened, progressOf } from './bad-review.js';
import { nextDueNow } from './next-due.js';
import { conditionsOf, reviewsUnder, type ListReader, type Page } from './visible-reviews.js';

const PAGE = 20;
const ROLE_NOT_HELD = [{ pointer: '/role', code: 'role-not-held', detail: '您的凭证没有这个身份' }];

/** The bad reviews that the caller sees in one of their roles, the longest waiting first. */
export const listBadReviews =
  (database: Database): Handler<'listBadReviews'> =>
  async ({ caller, query: { role = caller.roles[0], stage, cursor }, now }) => {
    if (!role || !caller.roles.includes(role)) return refused('query-invalid', { errors: ROLE_NOT_HELD });
    const after = cursor === undefined ? undefined : cursorIn(cursor);
    if (cursor !== undefined && !after) return refused('query-invalid', { errors: CURSOR_UNKNOWN });
    const offices = role === 'officer' ? [] : await officesUnder(database, caller.orgCode);
    const reader = { role, orgCode: caller.orgCode, offices, now };
    const rows = await rowsOfPage(database, reader, { stage, after }).execute();
    const page = rows.slice(0, PAGE);
    const last = rows.length > PAGE ? page.at(-1) : undefined;
    const next = last && cursorText([last.opened_at, last.rating_no]);
    const badReviews: BadReviewLine[] = [];
    for (const row of page) badReviews.push(await lineOf(database, row, now));
    return answered({ badReviews, ...(next && { next }) });
  };

type Asked = { readonly stage?: Stage | undefined; readonly after?: Page['after'] };

/** One statement a page, in the order of an index, so that its cost does not grow with the table. */
export const rowsOfPage = (database: Database, reader: ListReader, { stage, after }: Asked) =>
  reviewsUnder(database, conditionsOf(reader, stage), { after, limit: PAGE + 1 }).select(
    calendarMark.as('calendar_mark'),
  );

type Row = Awaited<ReturnType<ReturnType<typeof rowsOfPage>['execute']>>[number];

async function lineOf(database: Database, row: Row, now: number): Promise<BadReviewLine> {
  const { profileId, profileVersion, subject } = openedIn(row);
  const profile = await storedProfile(database, profileId, profileVersion);
  const { calendar } = await calendarAt(database, row.calendar_mark, profile);
  const rules = { profile, calendar };
  const level = levelThatOpened(row);
  return {
    ratingNo: row.rating_no,
    itemName: subject.itemName,
    level,
    levelLabel: levelLabel(profile, level),
    stage: row.stage,
    ...nextDueNow(progressOf(row), rules, now),
  };
}

/** By a rating or, where a matter was not rated, by what was said of it on the phone. */
function openedIn({ opened_by, profile_id, profile_version, subject }: Row) {
  if (profile_id !== null && profile_version !== null && subject) {
    return { profileId: profile_id, profileVersion: profile_version, subject };
  }
  if (!opened_by) throw new Error('nothing opened this bad review');
  return opened_by;
}

const cursorSchema = z.tuple([instantSchema, ratingNoSchema]);
/** The sort key of the last line of a page. */
type Cursor = z.infer<typeof cursorSchema>;

/** Undefined for a text that is no cursor of ours. */
function cursorIn(text: string): Cursor | undefined {
  const parsed = cursorSchema.safeParse(Buffer.from(text, 'base64url').toString('utf8').split(' '));
  return parsed.success ? parsed.data : undefined;
}
