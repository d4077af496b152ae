import { instantOf, millisOf } from '@haochaping/core';
import { sql } from 'kysely';
import type { Handler } from '../interface/handler.js';
import { answered, refused } from '../interface/outcome.js';
import type { Keys } from '../store/crypto/keys.js';
import { readableCode } from '../store/crypto/readable-code.js';
import type { Database, WithinTransaction } from '../store/database/database.js';
import { placesMark, profileOfRegion } from '../store/places.js';
import { keepTarget, ownerOf, ticketForVisitor } from './standing-target.js';

const LENGTH = 10;
const HOUR_MS = 3_600_000;
/**
 * Tickets that a code gives in an hour: far above what a window, or a whole hall or platform, serves, far below what would bury its
 * figures and its office.
 */
const TICKETS_AN_HOUR = { window: 120, whole: 1_200 } as const;

/** The code that is up for a target, made when it is first asked for or is to be replaced. */
export const postCode =
  (database: Database, basePath: string): Handler<'postCode'> =>
  async ({ caller: { appId }, body: { target, replace = false }, now }) => {
    const owner = await ownerOf(database, { appId, target, now });
    if (owner.outcome === 'refused') return owner;
    const code = await database.transaction().execute(async (transaction) => {
      const caseId = await keepTarget(transaction, { appId, target, orgName: owner.orgName, now });
      // Two that ask at once would each put up a code.
      await sql`select from service_case where case_id = ${caseId} for update`.execute(transaction);
      if (replace) await takeDown(transaction, caseId, now);
      return (await codeUp(transaction, caseId)) ?? (await putUp(transaction, caseId, target.regionCode, now));
    });
    return answered({ code, path: `${basePath}/scan#${code}` });
  };

const takeDown = (transaction: WithinTransaction, caseId: string, now: number): Promise<unknown> =>
  transaction
    .updateTable('posted_code')
    .set({ replaced_at: instantOf(now) })
    .where('case_id', '=', caseId)
    .where('replaced_at', 'is', null)
    .execute();

async function codeUp(transaction: WithinTransaction, caseId: string): Promise<string | undefined> {
  const row = await transaction
    .selectFrom('posted_code')
    .select('code')
    .where('case_id', '=', caseId)
    .where('replaced_at', 'is', null)
    .executeTakeFirst();
  return row?.code;
}

async function putUp(transaction: WithinTransaction, caseId: string, region: string, now: number): Promise<string> {
  const code = readableCode(LENGTH);
  const at = instantOf(now);
  await transaction
    .insertInto('posted_code')
    .values({ code, region, case_id: caseId, posted_at: at, replaced_at: null, counted_since: at, scans: 0 })
    .execute();
  return code;
}

/**
 * Gives whoever stands before a posted code a ticket of their own. The code is no secret: what it is worth is bounded by the device,
 * which rates once a day, and by the hour, so that a copy of it in the wrong place cannot bury a window under ratings.
 */
export const scanCode =
  (database: Database, keys: Keys): Handler<'scanCode'> =>
  ({ body: { code, device }, now }) =>
    database.transaction().execute(async (transaction) => {
      const posted = await codeScanned(transaction, code, now);
      if (!posted) return refused('code-unknown');
      const { caseId, region, given, since } = posted;
      const { content, places_mark: mark } = await transaction
        .selectFrom('service_case')
        .select(['content', placesMark.as('places_mark')])
        .where('case_id', '=', caseId)
        .where('region', '=', region)
        .executeTakeFirstOrThrow();
      const isWindow = 'target' in content && content.target.kind === 'window';
      if (given >= TICKETS_AN_HOUR[isWindow ? 'window' : 'whole']) {
        return refused('code-used-up', { retryAfterSeconds: Math.ceil((since + HOUR_MS - now) / 1000) });
      }
      const profile = await profileOfRegion(transaction, mark, { regionCode: content.regionCode, now });
      if (!profile) return refused('code-unknown');
      const visit = { caseId, region, device, channel: 'qr-code', profile, now } as const;
      const ticket = await ticketForVisitor(transaction, keys, visit);
      if (!ticket) return refused('rated-here-today');
      await countTicket(transaction, code, now);
      return answered(ticket);
    });

const ofThisHour = (now: number) => sql<boolean>`counted_since > ${instantOf(now - HOUR_MS)}::timestamptz`;

/** A code that is up, held until the transaction ends, with the tickets that it gave in this hour; its first one began when it was put up. */
async function codeScanned(transaction: WithinTransaction, code: string, now: number) {
  const row = await transaction
    .selectFrom('posted_code')
    .select(['case_id', 'region', 'counted_since'])
    .select(sql<number>`case when ${ofThisHour(now)} then scans else 0 end`.as('given'))
    .where('code', '=', code)
    .where('replaced_at', 'is', null)
    .forUpdate()
    .executeTakeFirst();
  return row && { caseId: row.case_id, region: row.region, given: row.given, since: millisOf(row.counted_since) };
}

/** The first ticket after an hour begins another. */
async function countTicket(transaction: WithinTransaction, code: string, now: number): Promise<void> {
  await transaction
    .updateTable('posted_code')
    .set({
      counted_since: sql`case when ${ofThisHour(now)} then counted_since else ${instantOf(now)}::timestamptz end`,
      scans: sql`case when ${ofThisHour(now)} then scans + 1 else 1 end`,
    })
    .where('code', '=', code)
    .execute();
}
