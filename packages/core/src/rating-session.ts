import * as z from 'zod/mini';
import { identityRuleSchema } from './identity.js';
import { indicatorsByLevelSchema } from './indicator.js';
import { instantSchema } from './instant.js';
import { levelSchema } from './level.js';
import { questionnaireSchema } from './questionnaire.js';
import { caseStepSchema } from './ticket.js';

/** Why a ticket cannot be rated with now. Already rated is a state, not an error. */
export const NOT_RATEABLE = ['already-rated', 'expired', 'too-early'] as const;

const rateableSchema = z.discriminatedUnion('now', [
  z.object({ now: z.literal(true), until: instantSchema }),
  z.object({ now: z.literal(false), because: z.enum(NOT_RATEABLE) }),
]);

/** What is rated, in words a citizen knows from the counter or the website. */
export const subjectSchema = z.object({
  itemName: z.string(),
  caseNo: z.string(),
  caseTitle: z.optional(z.string()),
  orgName: z.string(),
  staffName: z.optional(z.string()),
  step: z.optional(caseStepSchema),
  closedAt: z.optional(instantSchema),
});
export type Subject = z.infer<typeof subjectSchema>;

/** The place and the version of its rules under which this rating is made. */
export const placeSchema = z.object({ placeName: z.string(), profile: z.string(), profileVersion: z.string() });

/** All that a page shows for one ticket. The place's profile has decided it; the page decides nothing. */
export const ratingSessionSchema = z.object({
  place: placeSchema,
  subject: subjectSchema,
  rateable: rateableSchema,
  /** In the order to be shown, best first, in the place's own words. */
  levels: z.array(z.object({ level: levelSchema, label: z.string() })),
  indicators: indicatorsByLevelSchema,
  /** Present where the member of staff gets a level of their own (notice 001). */
  staffIndicators: z.optional(indicatorsByLevelSchema),
  questionnaire: z.optional(questionnaireSchema),
  /** Characters (code points) that the free text may have. */
  textMaxLength: z.int(),
  /** Whether a bad rating needs one indicator or a text. It is said beforehand. */
  badNeedsReason: z.boolean(),
  identity: identityRuleSchema,
});
export type RatingSession = z.infer<typeof ratingSessionSchema>;
export type Rateable = RatingSession['rateable'];
