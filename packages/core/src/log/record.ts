import * as z from 'zod/mini';
import type { Role } from '../bad-review/actor.js';
import type { Step } from '../bad-review/step.js';
import type { CallAttempt, CallbackScope } from '../callback/callback.js';
import type { CountedDate } from '../due.js';
import { type Instant, instantSchema } from '../instant.js';
import { digestSchema } from './digest.js';
import { openLevelSchema, type Level } from '../level.js';
import { ratingNoSchema, ratingSchema } from '../rating.js';
import { receiptSchema } from '../receipt.js';

/** A receipt without the token, which stands in no record. */
export const receiptOnRecordSchema = z.omit(receiptSchema, { trackingToken: true });

/** A rating as it is on record: as its rater gave it, as their receipt says it, and as the figures count it. Never its rater. */
export const ratingRecordSchema = z.object({
  kind: z.literal('rating'),
  rating: ratingSchema,
  receipt: receiptOnRecordSchema,
  counted: z.object({ service: openLevelSchema, staff: z.optional(openLevelSchema) }),
  orgCode: z.string(),
  visit: z.optional(z.int()),
  profile: z.string(),
  profileVersion: z.string(),
});

/** The rater's further word (追评). */
export const followUpRecordSchema = z.object({
  kind: z.literal('follow-up'),
  ratingNo: ratingNoSchema,
  at: instantSchema,
  position: z.int(),
  text: z.string(),
  level: z.optional(openLevelSchema),
});

type Beside = { readonly ratingNo: string; readonly at: Instant };

/** A step in the bad review, such as the decision to exclude it, by an organisation or by the rater; never by whom in it. */
type StepRecord = Beside & {
  readonly kind: 'step';
  readonly position: number;
  readonly step: Step;
  readonly role: Role;
  readonly orgCode?: string;
};

/** That an identity was deleted: never what it was. */
type IdentityEndedRecord = Beside & { readonly kind: 'identity-ended'; readonly how: 'withdrawn' | 'forgotten' };

/** A level that stands in for a rating that nobody gave (默认评价), and how its date was counted. */
type DefaultRatingRecord = {
  readonly kind: 'default-rating';
  readonly at: Instant;
  readonly orgCode: string;
  readonly caseNo: string;
  readonly level: Level;
  readonly counted: CountedDate;
  readonly profile: string;
  readonly profileVersion: string;
};

/** The seed by which raters of a month are drawn to be called: its hash before the month, itself after it. Of no rating. */
type SampleSeedRecord = {
  readonly kind: 'sample-seed';
  readonly period: string;
  readonly at: Instant;
  readonly seedHash: string;
  readonly seed?: string;
};

/** A call of a rater or of somebody whose matter was closed (回访记录): never by whom in the organisation. */
type CallRecord = {
  readonly kind: 'call';
  readonly callbackId: string;
  readonly scope: CallbackScope;
  readonly ratingNo?: string;
  readonly caseNo?: string;
  readonly at: Instant;
  readonly position: number;
  readonly attempt: CallAttempt;
  readonly orgCode: string;
};

/** That a period was published: with the hash over all that was published of it, so that it cannot be changed in silence. */
export const publicationRecordSchema = z.object({
  kind: z.literal('publication'),
  at: instantSchema,
  regionCode: z.string(),
  period: z.string(),
  version: z.int(),
  /** SHA-256 over the publication as canonical JSON in UTF-8. */
  sha256: digestSchema,
});

/** What is put on record: a rating, each thing that came beside it later, a default, and a publication. */
export type LogRecord =
  | z.infer<typeof ratingRecordSchema>
  | z.infer<typeof followUpRecordSchema>
  | StepRecord
  | IdentityEndedRecord
  | DefaultRatingRecord
  | SampleSeedRecord
  | CallRecord
  | z.infer<typeof publicationRecordSchema>;
export type LogRecordKind = LogRecord['kind'];
