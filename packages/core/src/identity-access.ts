import * as z from 'zod/mini';
import { actRefusal } from './bad-review/acts.js';
import { openOfficialRoleSchema, type Official, type OfficialRole } from './bad-review/actor.js';
import type { BadReview } from './bad-review/bad-review.js';
import type { Stage } from './bad-review/stage.js';
import { instantSchema } from './instant.js';
import { openCode } from './open-code.js';
import { ratingNoSchema } from './rating.js';

/** What an identity may be read for: 核实, 答复, 回访, as the rater agreed to and nothing else (PIPL 6, 28). */
export const IDENTITY_PURPOSES = ['verify', 'answer', 'call-back'] as const;
export type IdentityPurpose = (typeof IDENTITY_PURPOSES)[number];
export const openIdentityPurposeSchema = openCode<IdentityPurpose>();

type Need = { readonly by: OfficialRole; readonly in: readonly Stage[] };
/**
 * What a rater's name is needed for, by whom and when (国办发〔2019〕51号: 规范信息查询权限). Both roles are of an office that
 * oversees others, and verifies, answers and calls back for them (notice 001: 负责对差评复核、转办、督办、反馈工作).
 */
const NEEDED: Readonly<Record<IdentityPurpose, Need>> = {
  verify: { by: 'supervisor', in: ['to-dispatch', 'to-verify', 'to-recheck', 'exclusion-proposed'] },
  answer: { by: 'supervisor', in: ['rectifying', 'answering', 'answered'] },
  'call-back': { by: 'caller', in: ['answered', 'closed'] },
};

/** Why somebody may not read an identity that is kept. */
export const ACCESS_REFUSALS = [
  'identity-not-of-this-role',
  'identity-of-rated-unit',
  'identity-not-needed-now',
] as const;
export type AccessRefusal = (typeof ACCESS_REFUSALS)[number];

/** The rating whose rater's identity is to be read. */
export type AccessedRating = Pick<BadReview, 'ratedOrg' | 'holder' | 'above' | 'taken'> & {
  /** Of its bad review; absent for a rating that opened none. */
  readonly stage?: Stage;
  /** Whether the callers' list holds it: in scope or drawn, and the rater's own time to speak is over. */
  readonly toCallBack: boolean;
};

/** Whether the person may ever read an identity for this. Asked first: others do not even learn which ratings exist. */
export const mayAccessFor = (purpose: IdentityPurpose, { roles }: Pick<Official, 'roles'>): boolean =>
  roles.includes(NEEDED[purpose].by);

/** Why this official may not read it now; undefined if they may. Staff of units that were rated or had it never may. */
export function accessRefusal(
  purpose: IdentityPurpose,
  official: Official,
  rating: AccessedRating,
): AccessRefusal | undefined {
  if (!mayAccessFor(purpose, official)) return 'identity-not-of-this-role';
  const because = actRefusal('read-identity', official, rating);
  if (because) return because === 'unit-involved' ? 'identity-of-rated-unit' : 'identity-not-of-this-role';
  if (purpose === 'call-back' && !rating.toCallBack) return 'identity-not-needed-now';
  const needed = rating.stage ? NEEDED[purpose].in.includes(rating.stage) : purpose === 'call-back';
  return needed ? undefined : 'identity-not-needed-now';
}

/** The role in which an identity is read for a purpose. */
export const roleFor = (purpose: IdentityPurpose): OfficialRole => NEEDED[purpose].by;

/** How many accesses a rater is shown; of earlier ones, only how many there were. */
export const ACCESSES_SHOWN = 100;

export const identityPurposeSchema = z.enum(IDENTITY_PURPOSES);

/** The rater's name and phone, for whoever may read them. */
export const readIdentitySchema = z.object({
  ratingNo: ratingNoSchema,
  name: z.string(),
  phone: z.string(),
  purpose: openIdentityPurposeSchema,
  readAt: instantSchema,
});
export type ReadIdentity = z.infer<typeof readIdentitySchema>;

/** What became of the name and phone given with a rating. */
export const keptIdentitySchema = z.discriminatedUnion('state', [
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

/** One reading of the identity: by which organisation and in which role, never by which person. */
export const accessSchema = z.object({
  at: instantSchema,
  by: z.string(),
  role: openOfficialRoleSchema,
  purpose: openIdentityPurposeSchema,
});

/** What the rater can know of their own identity (PIPL 44, 45). */
export const identityAccessSchema = z.object({
  identity: keptIdentitySchema,
  /** Newest first, at most ACCESSES_SHOWN. */
  accessLog: z.array(accessSchema),
  /** How many accesses are older than those. */
  earlierAccesses: z.int(),
  /** When the rating was found by its number and phone, newest first, at most ACCESSES_SHOWN; absent where it never was. */
  finds: z.optional(z.array(instantSchema)),
});
export type IdentityAccess = z.infer<typeof identityAccessSchema>;
