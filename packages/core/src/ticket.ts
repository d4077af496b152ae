import * as z from 'zod/mini';
import { channelSchema } from './channel.js';
import { instantSchema } from './instant.js';
import { organisationSchema } from './organisation.js';
import { secretTextSchema } from './secret-text.js';
import { openCode } from './open-code.js';

/** What one rating covers: each visit, the whole case, or one service (notice 000: 一次一评, 一事一评; notice 001: 一次政务服务). */
export const RATING_UNITS = ['visit', 'case', 'service'] as const;
export const ratingUnitSchema = z.enum(RATING_UNITS);
export type RatingUnit = z.infer<typeof ratingUnitSchema>;

/** Service steps that a citizen meets: 咨询, 申报, 补正, 缴费, 签收. */
export const CASE_STEPS = ['consult', 'apply', 'correct', 'pay', 'collect'] as const;
export const caseStepSchema = z.enum(CASE_STEPS);
export type CaseStep = z.infer<typeof caseStepSchema>;
export const openCaseStepSchema = openCode<CaseStep>();

/** The occasion (服务次) for which a department asks a ticket. The place's profile decides whether step and visit tell occasions apart. */
export const ticketRequestSchema = z.object({
  channel: channelSchema,
  step: z.optional(caseStepSchema),
  /** The n-th visit for this case, from 1. */
  visit: z.optional(z.int().check(z.minimum(1), z.maximum(99))),
  /** Whose case it is, for an app of several organisations that use one number. */
  orgCode: z.optional(organisationSchema.shape.orgCode),
});
export type TicketRequest = z.infer<typeof ticketRequestSchema>;

/** Opaque, for one occasion, used once, short-lived (票据). */
export const ticketSchema = z.object({ ticket: secretTextSchema, expiresAt: instantSchema });
export type Ticket = z.infer<typeof ticketSchema>;
