import * as z from 'zod/mini';
import { identityRuleSchema } from './identity-rule.js';
import { openIndicatorsSchema } from './indicator.js';
import { instantSchema } from './instant.js';
import { openLevelSchema } from './level.js';
import { openCode } from './open-code.js';
import { openQuestionnaireSchema } from './questionnaire.js';
import { subjectSchema } from './subject.js';

/** Why a ticket cannot be rated with now. Already rated is a state, not an error. */
export const NOT_RATEABLE = ['already-rated', 'expired', 'too-early', 'too-late'] as const;
export type NotRateable = (typeof NOT_RATEABLE)[number];
export const openNotRateableSchema = openCode<NotRateable>();

const HOSTED_PAGE = 'hosted-page';

/**
 * Where a page of the province itself is, such as the one for a ticket: an https address, or a path at the interface's own address. It leads
 * nowhere else: no script, no other scheme, no other host over plain http.
 */
const pageAddressSchema = z.string().check(z.regex(/^(https:\/\/|\/(?![/\\]))[!-~]+$/), z.maxLength(2000));

/**
 * Whether a page may rate with this ticket now. A province that hosts the page itself says no here too, with where it is:
 * whoever does not know of such pages shows no form. Its kind without an address is no kind of no: it cannot be read.
 */
export const rateableSchema = z.union([
  z.object({ now: z.literal(true), until: instantSchema }),
  z.object({ now: z.literal(false), because: z.literal(HOSTED_PAGE), url: pageAddressSchema, until: instantSchema }),
  z
    .object({ now: z.literal(false), because: openNotRateableSchema })
    .check(z.refine(({ because }: { because: string }) => because !== HOSTED_PAGE)),
]);

/** The place and the version of its rules under which this rating is made, and where anybody may read them. */
export const placeSchema = z.object({
  placeName: z.string(),
  profile: z.string(),
  profileVersion: z.string(),
  rulesUrl: z.optional(pageAddressSchema),
});

/** A level that stands in for a rating that nobody gave, marked as such (默认评价). */
export const defaultRatingSchema = z.object({ level: openLevelSchema, levelLabel: z.string(), madeAt: instantSchema });

/** All that a page shows for one ticket. The place's profile has decided it; the page decides nothing. */
export const ratingSessionSchema = z.object({
  place: placeSchema,
  subject: subjectSchema,
  rateable: rateableSchema,
  /** In the order to be shown, best first, in the place's own words. */
  levels: z.array(z.object({ level: openLevelSchema, label: z.string() })),
  indicators: openIndicatorsSchema,
  /** Present where the member of staff gets a level of their own (notice 001). */
  staffIndicators: z.optional(openIndicatorsSchema),
  questionnaire: z.optional(openQuestionnaireSchema),
  /** Characters (code points) that the free text may have. */
  textMaxLength: z.number(),
  /** Whether a bad rating needs one indicator or a text. It is said beforehand. */
  badNeedsReason: z.boolean(),
  identity: identityRuleSchema,
  /** Present where the time to rate is over and a level stands in; a rating that is given supersedes it. */
  defaultRating: z.optional(defaultRatingSchema),
});
export type RatingSession = z.infer<typeof ratingSessionSchema>;
export type Rateable = RatingSession['rateable'];
/** The province's own page, on which the rating is made. */
export type HostedPage = Extract<Rateable, { url: string }>;
/** Why there is nothing to rate with a ticket now, here or elsewhere. */
export type WhyNotRateable = Exclude<Extract<Rateable, { now: false }>, HostedPage>['because'];
