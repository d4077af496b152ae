import { instantOf, opensBadReview, type Instant, type Receipt, type Submission } from '@haochaping/core';
import { callbackPercent, goesToOfficeFirst } from '@haochaping/policy';
import { sql } from 'kysely';
import { duesOfBadReview, openBadReview } from '../bad-reviews/open-bad-review.js';
import { identityToKeep, keepIdentity } from '../identity/vault.js';
import type { PresentedTicket } from '../interface/callers.js';
import { levelLabel } from '../places/place.js';
import { newRatingNo } from '../ratings/rating-no.js';
import { trackingTokenOf } from '../ratings/tracking-token.js';
import { calendarMark, type MarkedCalendar } from '../store/calendar.js';
import type { Keys } from '../store/crypto/keys.js';
import { hashOfToken } from '../store/crypto/token.js';
import type { Database, WithinTransaction } from '../store/database/database.js';
import { prepared } from '../store/database/prepared.js';
import type { StoredReceipt } from '../store/database/schema.js';
import { caseVersion, subjectOf } from '../tickets/ticket.js';

/** One attempt to submit; repeats with the same key are the same attempt. */
export type Attempt = {
  readonly ticket: PresentedTicket;
  readonly submission: Submission;
  readonly idempotencyKey: string;
  readonly fingerprint: string;
  readonly now: number;
};

/**
 * Stores an accepted rating, its rater's identity in the vault and the bad review that it opens, all in one statement. It stores
 * nothing, and the receipt is undefined, where something is in the way: the occasion is rated, or the case or the calendar is not
 * any more as it is given here.
 */
export async function acceptRating(
  database: Database | WithinTransaction,
  keys: Keys,
  attempt: Attempt,
  { calendar, mark }: MarkedCalendar,
): Promise<Receipt | undefined> {
  const { ticket, submission, now } = attempt;
  const ratingNo = newRatingNo(ticket.serviceCase.regionCode, now);
  const ratedAt = instantOf(now);
  const badReview = opensBadReview(submission) ? duesOfBadReview(ticket, ratedAt, calendar) : undefined;
  const receipt: StoredReceipt = {
    ratingNo,
    ratedAt,
    itemName: ticket.serviceCase.item.itemName,
    level: submission.service.level,
    levelLabel: levelLabel(ticket.profile, submission.service.level),
    ...(badReview && { badReview }),
  };
  const { identity } = submission;
  const trackingToken = trackingTokenOf(keys, ratingNo);
  const keptDays = ticket.profile.retention.value.identityDays;
  const values = {
    ...ratingToStore(attempt, receipt, trackingToken),
    ...NO_IDENTITY,
    ...(identity && identityToKeep(keys, { ratingNo, ratedAt, identity, keptDays })),
    dues: JSON.stringify(badReview?.dues ?? []),
    staffNo: ticket.serviceCase.staff?.staffNo ?? null,
    // Those of a sample are drawn by a sweep, once their rating is in the log.
    calledBack: callbackPercent(ticket.profile, { badReview: true, named: Boolean(identity) }) >= ALL_PERCENT,
    officeFirst: goesToOfficeFirst(ticket.profile),
    calendarMark: mark,
  };
  const accept = ACCEPT[badReview ? 'bad' : 'good'][identity ? 'named' : 'nameless'];
  const { numAffectedRows = 0n } = await accept(database, values);
  return numAffectedRows > 0n ? { ...receipt, trackingToken } : undefined;
}

const ALL_PERCENT = 100;
const NO_IDENTITY = { encrypted: '', checkAt: '' } as const;

function ratingToStore(attempt: Attempt, receipt: StoredReceipt, trackingToken: string) {
  const { ticket, submission, idempotencyKey, fingerprint } = attempt;
  const { identity: _kept_in_the_vault, ...content } = submission;
  return {
    ratingNo: receipt.ratingNo,
    region: ticket.region,
    ticketHash: ticket.ticketHash,
    caseNo: ticket.caseNo,
    caseId: ticket.caseId,
    caseVersion: ticket.caseVersion,
    idempotencyKey,
    fingerprint,
    trackingHash: hashOfToken(trackingToken),
    orgCode: ticket.serviceCase.organisation.orgCode,
    subject: JSON.stringify(subjectOf(ticket)),
    serviceLevel: submission.service.level,
    staffLevel: submission.staff?.level ?? null,
    content: JSON.stringify(content),
    receipt: JSON.stringify(receipt),
    ratedAt: receipt.ratedAt,
  };
}

type Values = ReturnType<typeof ratingToStore> & {
  readonly encrypted: string;
  readonly checkAt: Instant;
  readonly dues: string;
  readonly staffNo: string | null;
  readonly calledBack: boolean;
  readonly officeFirst: boolean;
  readonly calendarMark: string;
};

/**
 * The ticket's row is locked first, so that whoever looks into what is in the way waits for this statement. Of two that rate one
 * occasion at once, the second waits for the first at the index that allows one rating, and then stores nothing. The statement
 * ends with its last insertion, so that the number of rows tells whether anything was stored.
 */
const acceptStatement = (opensReview: boolean, keepsIdentity: boolean) =>
  prepared<Values>()((_db, value) => {
    const asCounted = opensReview ? sql`and ${calendarMark} = ${value('calendarMark')}` : sql``;
    const held = sql`
      select ticket.* from ticket join service_case on case_id = ${value('caseId')} and service_case.region = ticket.region
      where ticket.region = ${value('region')} and ticket_hash = ${value('ticketHash')} and ${caseVersion} = ${value('caseVersion')} ${asCounted}
      for key share of ticket`;
    const accepted = sql`
      insert into rating (
        rating_no, region, occasion_id, ticket_hash, idempotency_key, body_hash, tracking_hash, case_no, org_code, channel, step,
        visit, profile_id, profile_version, subject, service_level, staff_level, content, receipt, rated_at
      )
      select
        ${value('ratingNo')}, region, occasion_id, ticket_hash, ${value('idempotencyKey')}, ${value('fingerprint')},
        ${value('trackingHash')}, ${value('caseNo')}, ${value('orgCode')}, channel, step, visit, profile_id, profile_version,
        ${value('subject')}::jsonb, ${value('serviceLevel')}, ${value('staffLevel')}, ${value('content')}::jsonb,
        ${value('receipt')}::jsonb, ${value('ratedAt')}::timestamptz
      from held
      on conflict do nothing`;
    const before = sql`with held as materialized (${held})`;
    if (!opensReview && !keepsIdentity) return sql`${before} ${accepted}`;
    const both = sql`${before}, accepted as (${accepted} returning rating_no, region, org_code, rated_at)`;
    if (!opensReview) return sql`${both} ${keepIdentity(value)}`;
    return keepsIdentity
      ? sql`${both}, kept as (${keepIdentity(value)}) ${openBadReview(value)}`
      : sql`${both} ${openBadReview(value)}`;
  });

const ACCEPT = {
  good: { nameless: acceptStatement(false, false), named: acceptStatement(false, true) },
  bad: { nameless: acceptStatement(true, false), named: acceptStatement(true, true) },
} as const;
