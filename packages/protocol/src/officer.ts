import {
  OFFICIAL_ROLES,
  givenFollowUpSchema,
  instantSchema,
  officialRoleSchema,
  organisationSchema,
  ratingSchema,
  secretTextSchema,
  staffSchema,
  stageSchema,
  trackedReviewSchema,
} from '@haochaping/core';
import * as z from 'zod/mini';

const rolesSchema = z.array(officialRoleSchema).check(z.minLength(1), z.maxLength(OFFICIAL_ROLES.length));

/** A person of an organisation with the roles that they have there, on the word of the app. What each may do: `ACTS`. */
export const officerTokenRequestSchema = z.object({
  officer: staffSchema,
  orgCode: organisationSchema.shape.orgCode,
  roles: z._default(rolesSchema, ['officer']),
});
export const officerTokenSchema = z.object({ officerToken: secretTextSchema, expiresAt: instantSchema });
export type OfficerTokenRequest = z.input<typeof officerTokenRequestSchema>;
export type OfficerToken = z.infer<typeof officerTokenSchema>;

/** A line in the officer's list. */
export const badReviewLineSchema = z.pick(trackedReviewSchema, {
  ratingNo: true,
  itemName: true,
  level: true,
  levelLabel: true,
  stage: true,
  nextDue: true,
});
export type BadReviewLine = z.infer<typeof badReviewLineSchema>;

/** What an officer needs to act: the rating as given, never its rater, and the state of its review. */
export const officerReviewSchema = z.object({
  rating: ratingSchema,
  /** The words for the ticked indicators and given answers, in the order given. */
  reasons: z.array(z.string()),
  review: trackedReviewSchema,
  /** What the rater said after the answer, oldest first. */
  followUps: z.array(givenFollowUpSchema),
  /** The latest date that an extension may name. */
  extensionUntil: z.optional(instantSchema),
  steps: z.array(z.string()),
});
export type OfficerReview = z.infer<typeof officerReviewSchema>;

export const badReviewQuerySchema = z.object({
  /** Whose list, for a person of several roles: the first of them where it is left out. */
  role: z.optional(officialRoleSchema),
  stage: z.optional(stageSchema),
  cursor: z.optional(z.string().check(z.maxLength(100))),
});
export const badReviewPageSchema = z.object({ badReviews: z.array(badReviewLineSchema), next: z.optional(z.string()) });
