import * as z from 'zod/mini';
import { channelSchema } from './channel.js';
import { instantSchema } from './instant.js';
import { isBad } from './level.js';
import { subjectSchema } from './rating-session.js';
import { submissionSchema, type Submission } from './submission.js';
import { caseStepSchema } from './ticket.js';

/** Region, day and a random part: `141125-20261122-7F3K9Q2M`. Read aloud over a phone without confusion (no I, L, O, U). */
export const ratingNoSchema = z.string().check(z.regex(/^\d{6,12}-\d{8}-[0-9A-HJKMNP-TV-Z]{8}$/));

/** A rating that was accepted (评价), without its rater. It is never changed or deleted. */
export const ratingSchema = z.object({
  ratingNo: ratingNoSchema,
  ratedAt: instantSchema,
  channel: channelSchema,
  subject: subjectSchema,
  ...z.pick(submissionSchema, { service: true, staff: true, answers: true, text: true }).shape,
});
export type Rating = z.infer<typeof ratingSchema>;

/**
 * What a department's own system may know of a rating: that it was given. It knows whose case it is,
 * so a level here would be a level tied to a person.
 */
export const ratingSummarySchema = z.object({
  ratingNo: ratingNoSchema,
  ratedAt: instantSchema,
  channel: channelSchema,
  step: z.optional(caseStepSchema),
  visit: z.optional(z.int()),
});
export type RatingSummary = z.infer<typeof ratingSummarySchema>;

/** A bad level for any target opens a bad review. */
export const opensBadReview = ({ service, staff }: Pick<Submission, 'service' | 'staff'>): boolean =>
  isBad(service.level) || (staff !== undefined && isBad(staff.level));
