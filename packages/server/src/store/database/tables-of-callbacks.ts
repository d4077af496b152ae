import type { CallAttempt, CallResult, CallbackScope, CountedDate, Instant, Level, Subject } from '@haochaping/core';
import type { ColumnType, Generated } from 'kysely';
import type { Json, Moment } from './columns.js';

type MomentToCome = ColumnType<Instant | null, Instant | null | undefined, Instant>;

/** Somebody who is to be called once (回访): the rater of a rating, or whoever’s matter was closed. */
export type CallbackRow = {
  callback_id: string;
  region: string;
  scope: CallbackScope;
  rating_no: string | null;
  case_id: string | null;
  /** A bad review that is taken up again is called about again; counted from 0. */
  round: number;
  /** The organisation whose callers call: the supervising office above, or of a matter the unit itself. */
  list_of: string;
  rated_org: string;
  staff_no: string | null;
  subject: Json<Subject>;
  profile_id: string;
  profile_version: string;
  /** By when; null where the place sets no date. */
  counted: ColumnType<CountedDate | null, string | null, string>;
  /** Its place in the list: the due date, or since when the call has waited. */
  order_at: Moment;
  queued_at: Moment;
  settled_at: MomentToCome;
  result: ColumnType<CallResult | null, CallResult | null | undefined, CallResult>;
  /** What was said is for the supervisor, whatever else was (廉洁线索). */
  is_lead: Generated<boolean>;
  /** The bad review that the call opened. */
  opened_review: ColumnType<string | null, string | null | undefined, string>;
};

/** One call. */
export type CallbackAttempt = {
  callback_id: string;
  region: string;
  /** Counted from 1. */
  position: number;
  attempt: Json<CallAttempt>;
  org_code: string;
  officer_no: string;
  idempotency_key: string;
  attempted_at: Moment;
};

/** A month’s seed: committed to at position 0, opened at position 1. */
export type SampleSeed = { period: string; position: number; seed: string; seed_hash: string; at: Moment };

/** How far each sweep has read a table that is read once, in its order. */
export type SweepPosition = {
  'closed-cases': { readonly at: Instant; readonly caseId: string };
  'sealed-ratings': { readonly index: number };
  'tallied-ratings': { readonly index: number };
};
export type SweepPositionRow = {
  name: keyof SweepPosition;
  position: Json<SweepPosition[keyof SweepPosition]>;
};

/** What a call said of a matter, where it opened a bad review that no rating did. */
export type OpeningCall = {
  readonly callbackId: string;
  readonly level: Level;
  readonly subject: Subject;
  readonly note: string;
  readonly profileId: string;
  readonly profileVersion: string;
};
