import * as z from 'zod/mini';
import { instantSchema } from './instant.js';
import { openLevelSchema, isBad, isLevel, type OpenLevel } from './level.js';
import { openCaseStepSchema } from './occasion.js';
import { openChannelSchema } from './channel.js';
import { answersSchema } from './questionnaire.js';
import type { OpenSubmission } from './submission.js';
import { subjectSchema } from './subject.js';

/** Region, day and a random part: `141125-20261122-7F3K9Q2M`. Read aloud over a phone without confusion (no I, L, O, U). */
const RATING_NO = /^\d{6,12}-\d{8}-[0-9A-HJKMNP-TV-Z]{8}$/;
export const ratingNoSchema = z.string().check(z.regex(RATING_NO));

/** A rating number as people type it off a paper: in any case and width, with blanks, and with the letters that it never has. */
export const writtenRatingNoSchema = z.string().check(
  z.overwrite((written) =>
    written
      .normalize('NFKC')
      .replace(/\s/g, '')
      .replace(/[\u2010-\u2015\u2212]/g, '-')
      .toUpperCase()
      .replaceAll('O', '0')
      .replace(/[IL]/g, '1'),
  ),
  z.regex(RATING_NO),
);

export const ratedTargetSchema = z.object({ level: openLevelSchema, indicators: z.array(z.string()) });

/** A rating that was accepted (评价), without its rater. It is never changed or deleted. */
export const ratingSchema = z.object({
  ratingNo: ratingNoSchema,
  ratedAt: instantSchema,
  channel: openChannelSchema,
  subject: subjectSchema,
  service: ratedTargetSchema,
  staff: z.optional(ratedTargetSchema),
  answers: answersSchema,
  text: z.optional(z.string()),
});
export type Rating = z.infer<typeof ratingSchema>;

/**
 * What a department's own system may know of a rating: that it was given. It knows whose case it is,
 * so a level here would be a level tied to a person.
 */
export const ratingSummarySchema = z.object({
  ratingNo: ratingNoSchema,
  ratedAt: instantSchema,
  channel: openChannelSchema,
  step: z.optional(openCaseStepSchema),
  visit: z.optional(z.number()),
});
export type RatingSummary = z.infer<typeof ratingSummarySchema>;

/** A bad level for any target opens a bad review. */
export const opensBadReview = ({ service, staff }: Pick<OpenSubmission, 'service' | 'staff'>): boolean =>
  isKnownBad(service.level) || (staff !== undefined && isKnownBad(staff.level));

const isKnownBad = (level: OpenLevel): boolean => isLevel(level) && isBad(level);
