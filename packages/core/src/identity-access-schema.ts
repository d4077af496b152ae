import * as z from 'zod/mini';
import { IDENTITY_PURPOSES } from './identity-access.js';
import { identitySchema } from './identity-schema.js';
import { instantSchema } from './instant-schema.js';
import { openIdentityPurposeSchema, openOfficialRoleSchema } from './open-codes.js';
import { ratingNoSchema } from './rating.js';

export const identityPurposeSchema = z.enum(IDENTITY_PURPOSES);

/** The rater's name and phone, for whoever may look. */
export const readIdentitySchema = z.object({
  ratingNo: ratingNoSchema,
  ...z.pick(identitySchema, { name: true, phone: true }).shape,
  purpose: openIdentityPurposeSchema,
  readAt: instantSchema,
});
export type ReadIdentity = z.infer<typeof readIdentitySchema>;

/** What became of the name and phone given with a rating. */
const keptIdentitySchema = z.discriminatedUnion('state', [
  z.object({
    state: z.literal('kept'),
    since: instantSchema,
    /** How many days after the rating, or after the last step of its bad review, it is deleted. */
    keptDays: z.int(),
    /** When it is deleted; absent as long as a bad review is open. */
    until: z.optional(instantSchema),
  }),
  z.object({ state: z.literal('withdrawn'), since: instantSchema, withdrawnAt: instantSchema }),
  z.object({ state: z.literal('forgotten'), since: instantSchema, forgottenAt: instantSchema }),
  /** None is kept, and none is known to have been given. */
  z.object({ state: z.literal('none') }),
]);

/** Who looked at the identity: an organisation and what its person is there, never the person. */
const lookSchema = z.object({
  at: instantSchema,
  by: z.string(),
  role: openOfficialRoleSchema,
  purpose: openIdentityPurposeSchema,
});

/** What the rater can know of their own identity (PIPL 44, 45). */
export const identityAccessSchema = z.object({
  identity: keptIdentitySchema,
  /** Newest first, at most LOOKS_SHOWN. */
  looks: z.array(lookSchema),
  /** How many looks are older than those. */
  earlierLooks: z.int(),
});
export type IdentityAccess = z.infer<typeof identityAccessSchema>;
