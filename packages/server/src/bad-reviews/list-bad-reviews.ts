import type { BadReviewLine } from '@haochaping/protocol';
import { sql, type Selectable } from 'kysely';
import { calendarFor } from '../calendar/calendar-for.js';
import type { Database } from '../database/database.js';
import type { Schema } from '../database/schema.js';
import type { Handler } from '../http/handler.js';
import { answered, refused } from '../http/outcome.js';
import { storedProfile } from '../places/place.js';
import { levelLabel } from '../ratings/level-label.js';
import { levelThatOpened, progressOf } from './bad-review.js';
import { cursorIn, cursorText } from './list-cursor.js';
import { pressingNow } from './pressing-now.js';
import { reviewsSeenBy } from './seen-by.js';

const PAGE = 20;
const CURSOR_UNKNOWN = [{ pointer: '/cursor', code: 'cursor-unknown', detail: '不是本接口给出的翻页标记' }];

/** The bad reviews that the caller sees, the longest waiting first. */
export const listBadReviews =
  (database: Database): Handler<'listBadReviews'> =>
  async ({ caller, query: { stage, cursor }, now }) => {
    const after = cursor === undefined ? undefined : cursorIn(cursor);
    if (cursor !== undefined && !after) return refused('query-invalid', { errors: CURSOR_UNKNOWN });
    let lines = reviewsSeenBy(database, caller);
    if (stage) lines = lines.where('stage', '=', stage);
    if (after) lines = lines.where(sql<boolean>`(opened_at, bad_review.rating_no) > (${after[0]}, ${after[1]})`);
    const rows = await lines
      .orderBy('opened_at')
      .orderBy('bad_review.rating_no')
      .limit(PAGE + 1)
      .execute();
    const page = rows.slice(0, PAGE);
    const last = rows.length > PAGE ? page.at(-1) : undefined;
    const next = last && cursorText([last.opened_at, last.rating_no]);
    const badReviews = await Promise.all(page.map((row) => lineOf(database, row, now)));
    return answered({ badReviews, ...(next && { next }) });
  };

type Row = Selectable<Schema['bad_review']> &
  Pick<Selectable<Schema['rating']>, 'profile_id' | 'profile_version' | 'subject' | 'service_level' | 'staff_level'>;

async function lineOf(database: Database, row: Row, now: number): Promise<BadReviewLine> {
  const profile = storedProfile(row.profile_id, row.profile_version);
  const rules = { profile, calendar: await calendarFor(database, profile) };
  const level = levelThatOpened(row);
  return {
    ratingNo: row.rating_no,
    itemName: row.subject.itemName,
    level,
    levelLabel: levelLabel(profile, level),
    stage: row.stage,
    ...pressingNow(progressOf(row), rules, now),
  };
}
