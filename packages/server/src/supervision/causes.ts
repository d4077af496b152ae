import { instantOf, type NewCause } from '@haochaping/core';
import type { Cause } from '@haochaping/protocol';
import { IDEMPOTENCY_KEY_HEADER } from '@haochaping/protocol';
import { sql, type Selectable } from 'kysely';
import { isDeepStrictEqual } from 'node:util';
import type { Officer } from '../interface/callers.js';
import type { Handler, Input } from '../interface/handler.js';
import { answered, refused, refusedAt } from '../interface/outcome.js';
import { readableCode } from '../store/crypto/readable-code.js';
import type { Database, WithinTransaction } from '../store/database/database.js';
import type { CauseRow } from '../store/database/tables-of-supervision.js';
import { CURSOR_UNKNOWN, cursorIn, cursorText, type Cursor } from '../interface/cursor.js';
import { lockKey, ofEachOffice, officesRead, unitToKeep } from './supervised-units.js';

const [PAGE, ID_LENGTH] = [20, 12];
const CLOSED = ['closed', 'excluded'];

/** The common causes below the caller’s office, oldest first. */
export const listCauses =
  (database: Database): Handler<'listCauses'> =>
  async ({ caller, query: { cursor } }) => {
    const offices = await officesRead(database, caller);
    if (!offices) return refused('step-not-of-this-role');
    const after = cursor === undefined ? undefined : cursorIn(cursor);
    if (cursor !== undefined && !after) return refused('query-invalid', { errors: CURSOR_UNKNOWN });
    const rows = offices.length === 0 ? [] : await causesUnder(database, offices, after).execute();
    const page = rows.slice(0, PAGE);
    const last = rows.length > PAGE ? page.at(-1) : undefined;
    return answered({
      causes: page.map(causeOf),
      ...(last && { next: cursorText([last.opened_at, last.cause_id]) }),
    });
  };

const linked = sql<readonly { readonly ratingNo: string; readonly stage: string }[]>`(
  select coalesce(jsonb_agg(jsonb_build_object('ratingNo', rating_no, 'stage', stage) order by rating_no), '[]')
  from cause_review link join bad_review using (rating_no)
  where link.cause_id = cause.cause_id and link.region = cause.region)`;
const beside = [
  linked.as('linked'),
  sql<string>`(select org_name from organisation where organisation.org_code = cause.org_code)`.as('org_name'),
] as const;

/** A page in the order of an index, of each office in one statement. */
export function causesUnder(database: Database, offices: readonly string[], after?: Cursor) {
  const later = after ? sql<boolean>`(opened_at, cause_id) > (${after[0]}, ${after[1]})` : sql<boolean>`true`;
  const page = (office: string) =>
    database
      .selectFrom('cause')
      .selectAll()
      .where('office_code', '=', office)
      .where(later)
      .orderBy('opened_at')
      .orderBy('cause_id')
      .limit(PAGE + 1);
  return database
    .selectFrom(ofEachOffice(offices, page).as('cause'))
    .selectAll('cause')
    .select(beside)
    .orderBy('opened_at')
    .orderBy('cause_id')
    .limit(PAGE + 1);
}

type Row = Selectable<CauseRow> & {
  readonly linked: readonly { readonly ratingNo: string; readonly stage: string }[];
  readonly org_name: string;
};

function causeOf({
  cause_id,
  org_code,
  org_name,
  content,
  opened_at,
  linked: reviews,
  closing,
  closed_at,
}: Row): Cause {
  const closedReviews = reviews.filter(({ stage }) => CLOSED.includes(stage)).length;
  return {
    causeId: cause_id,
    orgCode: org_code,
    orgName: org_name,
    ...content,
    openedAt: opened_at,
    reviews: reviews.map(({ ratingNo }) => ratingNo),
    closedReviews,
    ...(closing && { closing }),
    ...(closed_at !== null && { closedAt: closed_at }),
    doubleZero: closed_at !== null && closedReviews === reviews.length,
  };
}

/** Opens a common cause, once for its key. */
export const openCause =
  (database: Database): Handler<'openCause'> =>
  (input) =>
    database.transaction().execute((transaction) => openWithin(transaction, input));

async function openWithin(
  transaction: WithinTransaction,
  { caller, body: { orgCode, reviews, ...content }, idempotencyKey, now }: Input<'openCause'>,
) {
  const unit = await unitToKeep(transaction, caller, 'urge', orgCode);
  if (unit.outcome === 'refused') return unit;
  await lockKey(transaction, caller, idempotencyKey);
  const earlier = await causeWithKey(transaction, caller, idempotencyKey);
  if (earlier) {
    return isSame(earlier, { orgCode, reviews, ...content })
      ? answered(causeOf(earlier))
      : refusedAt('idempotency-key-reused', `/${IDEMPOTENCY_KEY_HEADER}`);
  }
  const unknown = await firstUnknown(transaction, orgCode, reviews);
  if (unknown !== undefined) return refusedAt('bad-review-unknown', `/reviews/${unknown}`);
  const { region, office } = unit;
  const cause_id = readableCode(ID_LENGTH);
  await transaction
    .insertInto('cause')
    .values({
      cause_id,
      region,
      office_code: office,
      org_code: orgCode,
      content: JSON.stringify(content),
      opened_org: caller.orgCode,
      opened_officer: caller.staffNo,
      idempotency_key: idempotencyKey,
      opened_at: instantOf(now),
    })
    .execute();
  const links = [...new Set(reviews)].map((rating_no) => ({ cause_id, region, rating_no }));
  await transaction.insertInto('cause_review').values(links).execute();
  return answered(causeOf(await causeWith(transaction, cause_id).executeTakeFirstOrThrow()));
}

const causeWith = (transaction: WithinTransaction, causeId: string) =>
  transaction.selectFrom('cause').selectAll().select(beside).where('cause_id', '=', causeId);

const causeWithKey = (transaction: WithinTransaction, { orgCode, staffNo }: Officer, idempotencyKey: string) =>
  transaction
    .selectFrom('cause')
    .selectAll()
    .select(beside)
    .where('opened_org', '=', orgCode)
    .where('opened_officer', '=', staffNo)
    .where('idempotency_key', '=', idempotencyKey)
    .executeTakeFirst();

const isSame = (row: Row, { orgCode, reviews, ...content }: NewCause): boolean =>
  row.org_code === orgCode &&
  isDeepStrictEqual(row.content, content) &&
  isDeepStrictEqual(
    row.linked.map(({ ratingNo }) => ratingNo),
    [...new Set(reviews)].sort(),
  );

/** The place of the first number that is no bad review of the unit. */
async function firstUnknown(
  transaction: WithinTransaction,
  orgCode: string,
  reviews: readonly string[],
): Promise<number | undefined> {
  const rows = await transaction
    .selectFrom('bad_review')
    .select('rating_no')
    .where('rating_no', 'in', reviews)
    .where((where) => where.or([where('org_code', '=', orgCode), where('rated_org', '=', orgCode)]))
    .execute();
  const index = reviews.findIndex((number) => !rows.some(({ rating_no }) => rating_no === number));
  return index < 0 ? undefined : index;
}

/** Closes a common cause; the same said again is answered as done. */
export const closeCause =
  (database: Database): Handler<'closeCause'> =>
  ({ caller, parameters: { causeId }, body: closing, now }) =>
    database.transaction().execute(async (transaction) => {
      await transaction.selectFrom('cause').select('cause_id').where('cause_id', '=', causeId).forUpdate().execute();
      const row = await causeWith(transaction, causeId).executeTakeFirst();
      if (!row) return refused('cause-unknown');
      const unit = await unitToKeep(transaction, caller, 'urge', row.org_code);
      if (unit.outcome === 'refused') return unit.code === 'organisation-unknown' ? refused('cause-unknown') : unit;
      if (row.closing)
        return isDeepStrictEqual(row.closing, closing) ? answered(causeOf(row)) : refused('cause-closed');
      await transaction
        .updateTable('cause')
        .set({ closing: JSON.stringify(closing), closed_at: instantOf(now) })
        .where('cause_id', '=', causeId)
        .execute();
      return answered(causeOf(await causeWith(transaction, causeId).executeTakeFirstOrThrow()));
    });
