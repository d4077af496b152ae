import { instantOf, type Instant, type ReportState } from '@haochaping/core';
import type { SignatureAlgorithm } from '@haochaping/protocol';
import { sql } from 'kysely';
import { decrypt, encrypt, isUnder } from '../store/crypto/encrypt.js';
import type { Keys } from '../store/crypto/keys.js';
import type { Database, WithinTransaction } from '../store/database/database.js';
import { sinkContext, type SinkSettings } from './sink.js';

/** Names of webhooks have a colon, as no other sink's has. */
const webhookId = (appId: string): string => `app:${appId}`;

type Configured = { readonly sinkId: string; readonly url: string; readonly settings: SinkSettings };

/**
 * Sets up the upper platform as a sink, or changes how it is spoken to. A new one is told of whatever is put on record from now on,
 * and of what was put on record since a moment, where one is given. Gives how many reports that makes.
 */
export const setSink = (
  database: Database,
  keys: Keys,
  sink: Configured,
  since: Instant | undefined,
  now: number,
): Promise<number> =>
  database.transaction().execute(async (transaction) => {
    await lockRecords(transaction);
    const isNew = await upsert(transaction, keys, { ...sink, appId: null }, now);
    await switchTriggers(transaction);
    return isNew && since !== undefined ? queueEarlier(transaction, sink.sinkId, since, now) : 0;
  });

/** Tells an app of its cases at this address from now on; false for an unknown app. */
export const setWebhook = (
  database: Database,
  keys: Keys,
  { appId, url, algorithm }: { readonly appId: string; readonly url: string; readonly algorithm: SignatureAlgorithm },
  now: number,
): Promise<boolean> =>
  database.transaction().execute(async (transaction) => {
    const app = await transaction.selectFrom('app').select('app_id').where('app_id', '=', appId).executeTakeFirst();
    if (!app) return false;
    await lockRecords(transaction);
    await upsert(
      transaction,
      keys,
      { sinkId: webhookId(appId), appId, url, settings: { kind: 'webhook', algorithm } },
      now,
    );
    await switchTriggers(transaction);
    await watchOpenReviews(transaction, appId);
    return true;
  });

/** What becomes of what a sink was not told of yet. */
export type Removal =
  { readonly outcome: 'removed'; readonly untold: number } | { readonly outcome: 'unknown' | 'untold-left' };

/** Removes a sink and what is queued for it; what it was not told of only where that is wanted. */
export const removeSink = (database: Database, sinkId: string, dropsUntold: boolean): Promise<Removal> =>
  database.transaction().execute(async (transaction) => {
    await lockRecords(transaction);
    const { untold } = await transaction
      .selectFrom('report')
      .select((report) => report.fn.countAll<number>().as('untold'))
      .where('sink_id', '=', sinkId)
      .where('state', 'in', ['waiting', 'dead'])
      .executeTakeFirstOrThrow();
    if (untold > 0 && !dropsUntold) return { outcome: 'untold-left' };
    const { numDeletedRows } = await transaction
      .deleteFrom('report_sink')
      .where('sink_id', '=', sinkId)
      .executeTakeFirst();
    if (numDeletedRows === 0n) return { outcome: 'unknown' };
    await switchTriggers(transaction);
    return { outcome: 'removed', untold };
  });

export const removeWebhook = (database: Database, appId: string, dropsUntold: boolean): Promise<Removal> =>
  removeSink(database, webhookId(appId), dropsUntold);

/**
 * Waits until what is being put on record is there, and holds back what comes: nothing is missed between what is there and what
 * comes. Reviews first: a step locks its review before its record.
 */
async function lockRecords(transaction: WithinTransaction): Promise<void> {
  await sql`lock table bad_review in exclusive mode`.execute(transaction);
  await sql`lock table log_entry in share row exclusive mode`.execute(transaction);
}

/** Whether it is a new one. */
async function upsert(
  transaction: WithinTransaction,
  keys: Keys,
  { sinkId, appId, url, settings }: Configured & { readonly appId: string | null },
  now: number,
): Promise<boolean> {
  const encrypted = encrypt(keys, sinkContext(sinkId), JSON.stringify(settings));
  const known = await transaction
    .selectFrom('report_sink')
    .select('sink_id')
    .where('sink_id', '=', sinkId)
    .executeTakeFirst();
  const changed = { kind: settings.kind, url, encrypted, failures: 0, probe_at: null };
  await transaction
    .insertInto('report_sink')
    .values({ sink_id: sinkId, app_id: appId, added_at: instantOf(now), ...changed })
    .onConflict((conflict) => conflict.column('sink_id').doUpdateSet(changed))
    .execute();
  return !known;
}

/** The triggers that fill the outbox are on as long as somebody is told, and cost nothing otherwise. */
async function switchTriggers(transaction: WithinTransaction): Promise<void> {
  const sinks = await transaction.selectFrom('report_sink').select('app_id').execute();
  const how = (isOn: boolean) => sql.raw(isOn ? 'enable' : 'disable');
  const hasWebhook = sinks.some(({ app_id }) => app_id !== null);
  await sql`alter table log_entry ${how(sinks.length > 0)} trigger queue_reports`.execute(transaction);
  await sql`alter table bad_review ${how(hasWebhook)} trigger watch_dues`.execute(transaction);
}

/** In the order in which it was put on record. */
async function queueEarlier(
  transaction: WithinTransaction,
  sinkId: string,
  since: Instant,
  now: number,
): Promise<number> {
  const { numAffectedRows = 0n } = await sql`
    insert into report (region, sink_id, rating_no, kind, position, office_code, queued_at, next_try_at)
    select log_entry.region, ${sinkId}, log_entry.rating_no, log_entry.kind, log_entry.position, above, recorded_at,
      ${instantOf(now)}::timestamptz
    from log_entry
    left join rating on rating.rating_no = log_entry.rating_no and rating.region = log_entry.region
    left join service_case on service_case.case_id = log_entry.rating_no and service_case.region = log_entry.region
    left join organisation on organisation.org_code = coalesce(rating.org_code, service_case.org_code)
    where recorded_at >= ${since} and (rating.rating_no is not null or service_case.case_id is not null)
    order by entry_id`.execute(transaction);
  return Number(numAffectedRows);
}

const watchOpenReviews = (transaction: WithinTransaction, appId: string) =>
  sql`
    insert into due_watch (rating_no, region, check_at)
    select bad_review.rating_no, bad_review.region, 'epoch' from bad_review
    join rating on rating.rating_no = bad_review.rating_no and rating.region = bad_review.region
    join occasion on occasion.occasion_id = rating.occasion_id and occasion.region = rating.region
    join service_case on service_case.case_id = occasion.case_id and service_case.region = occasion.region
    where app_id = ${appId} and stage not in ('closed', 'excluded')
    on conflict do nothing`.execute(transaction);

export type ListedSink = {
  readonly sinkId: string;
  readonly kind: SinkSettings['kind'];
  readonly url: string;
  readonly lastDeliveredAt: Instant | null;
  /** How often in a row nothing came through. */
  readonly failures: number;
  readonly counts: Readonly<Partial<Record<ReportState, number>>>;
};

/** The sinks, without their secrets, and how many reports of each are in which state. */
export async function listSinks(database: Database): Promise<readonly ListedSink[]> {
  const sinks = await database.selectFrom('report_sink').selectAll().orderBy('sink_id').execute();
  const counted = await database
    .selectFrom('report')
    .select(['sink_id', 'state', (report) => report.fn.countAll<number>().as('count')])
    .groupBy(['sink_id', 'state'])
    .execute();
  return sinks.map(({ sink_id: sinkId, kind, url, last_delivered_at: lastDeliveredAt, failures }) => {
    const own = counted.filter(({ sink_id }) => sink_id === sinkId);
    return {
      sinkId,
      kind,
      url,
      lastDeliveredAt,
      failures,
      counts: Object.fromEntries(own.map(({ state, count }) => [state, count])),
    };
  });
}

/** Encrypts every sink's settings with the key in use that are encrypted with another one, and says how many. */
export const reencryptSinks = (database: Database, keys: Keys): Promise<number> =>
  database.transaction().execute(async (transaction) => {
    const rows = await transaction.selectFrom('report_sink').select(['sink_id', 'encrypted']).forUpdate().execute();
    const stale = rows.filter(({ encrypted }) => !isUnder(keys, encrypted));
    for (const { sink_id, encrypted } of stale) {
      const context = sinkContext(sink_id);
      const anew = encrypt(keys, context, decrypt(keys, context, encrypted));
      await transaction.updateTable('report_sink').set({ encrypted: anew }).where('sink_id', '=', sink_id).execute();
    }
    return stale.length;
  });
