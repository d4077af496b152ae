import {
  answersSchema,
  channelSchema,
  dueSchema,
  instantSchema,
  levelSchema,
  openFeedbackChannelSchema,
  openWebhookEventSchema,
  organisationSchema,
  ratingNoSchema,
  ratingSummarySchema,
  regionCodeSchema,
  serviceCaseSchema,
  staffSchema,
  standingTargetSchema,
} from '@haochaping/core';
import * as z from 'zod/mini';

const { caseTitle, caseKind, caseStatus, acceptedAt, closedAt } = serviceCaseSchema.shape;
const itemCode = z.optional(z.string());

/** What was rated, under the canonical name of each field: a case, or a target without one. */
export const reportedServiceSchema = z.object({
  ...organisationSchema.shape,
  regionCode: regionCodeSchema,
  /** Absent for a target without a case. */
  caseNo: z.optional(z.string()),
  target: z.optional(z.pick(standingTargetSchema, { kind: true, code: true })),
  itemCode,
  handleItemCode: itemCode,
  itemName: z.string(),
  caseTitle,
  caseKind: z.optional(caseKind),
  caseStatus: z.optional(caseStatus),
  acceptedAt,
  closedAt,
  staff: z.optional(staffSchema),
});
export type ReportedService = z.infer<typeof reportedServiceSchema>;

/** The same however often it is sent: what was taken in once under it need not be taken in again. */
const messageId = z.string().check(z.regex(/^[A-Za-z0-9_-]{43}$/));
const rules = { profile: z.string(), profileVersion: z.string() };
const reasonCodes = z.array(z.string());
const beside = { messageId, ratingNo: ratingNoSchema, at: instantSchema };

/** A rating as its rater gave it; never its rater. */
export const ratingReportSchema = z.object({
  messageId,
  kind: z.literal('rating'),
  ratingNo: ratingNoSchema,
  ratedAt: instantSchema,
  channel: channelSchema,
  step: z.optional(z.string()),
  visit: z.optional(z.int()),
  isDefault: z.literal(false),
  level: levelSchema,
  reasonCodes,
  /** Of the member of staff, where they get a level of their own. */
  staffLevel: z.optional(levelSchema),
  staffReasonCodes: z.optional(reasonCodes),
  answers: answersSchema,
  text: z.optional(z.string()),
  ...rules,
  service: reportedServiceSchema,
});

/** A level that stands in for a rating that nobody gave (默认评价); it never counts as active. */
export const defaultRatingReportSchema = z.object({
  messageId,
  kind: z.literal('default-rating'),
  ratedAt: instantSchema,
  isDefault: z.literal(true),
  level: levelSchema,
  ...rules,
  service: reportedServiceSchema,
});

/** The rater's further word (追评). */
export const followUpReportSchema = z.object({
  ...beside,
  kind: z.literal('follow-up'),
  position: z.int(),
  text: z.string(),
  level: z.optional(levelSchema),
});

const said = z.optional(z.string());

/** A step in the bad review, by an organisation or by the rater; never by whom in it. */
export const stepReportSchema = z.object({
  ...beside,
  kind: z.literal('step'),
  position: z.int(),
  step: z.string(),
  role: z.string(),
  orgCode: said,
  note: said,
  finding: said,
  conclusion: said,
  decision: said,
  result: said,
  verdict: said,
  ground: said,
  evidence: z.optional(z.array(z.string())),
  to: said,
  until: z.optional(instantSchema),
  handedTo: said,
  reference: said,
});

/** The rater's name and phone were deleted: whoever holds them deletes them too. */
export const identityEndedReportSchema = z.object({
  ...beside,
  kind: z.literal('identity-ended'),
  how: z.enum(['withdrawn', 'forgotten']),
});

/** What the upper platform is told of, in the order in which it happened to a rating (实时全量上报). It never has an identity. */
export const reportSchema = z.discriminatedUnion('kind', [
  ratingReportSchema,
  defaultRatingReportSchema,
  followUpReportSchema,
  stepReportSchema,
  identityEndedReportSchema,
]);
export type Report = z.infer<typeof reportSchema>;

const { channel, step, visit } = ratingSummarySchema.shape;
const { duty, dueAt } = dueSchema.shape;

/** What a department's app is told of one of its cases. It knows whose case it is: so no level, and no word of the rater. */
export const webhookMessageSchema = z.object({
  messageId,
  event: openWebhookEventSchema,
  at: instantSchema,
  /** Absent for a default, which is of no rating. */
  ratingNo: z.optional(ratingNoSchema),
  /** Absent for a target without a case. */
  caseNo: z.optional(z.string()),
  orgCode: z.string(),
  channel: z.optional(channel),
  step,
  visit,
  /** What is owed, and until when, where a date is near or passed. */
  duty: z.optional(duty),
  dueAt: z.optional(dueAt),
  /** Of an answer: by what ways the place has the rater told of it. */
  channels: z.optional(z.array(openFeedbackChannelSchema)),
});
export type WebhookMessage = z.infer<typeof webhookMessageSchema>;
