import * as z from 'zod/mini';
import { openOfficialRoleSchema, type Official, type OfficialRole } from './bad-review/actor.js';
import type { Stage } from './bad-review/stage.js';
import { instantSchema } from './instant.js';
import { openCode } from './open-code.js';
import { ratingNoSchema } from './rating.js';

/** What an identity may be looked at for: 核实, 答复, 回访, as the rater agreed to and nothing else (PIPL 6, 28). */
export const IDENTITY_PURPOSES = ['verify', 'answer', 'call-back'] as const;
export type IdentityPurpose = (typeof IDENTITY_PURPOSES)[number];
export const openIdentityPurposeSchema = openCode<IdentityPurpose>();

type Need = { readonly by: readonly OfficialRole[]; readonly in: readonly Stage[] };
/**
 * Who may look at a rater's name for what, and when (国办发〔2019〕51号: 规范信息查询权限). Both roles are given out only by an
 * office that oversees others, which verifies, answers and calls back for them (notice 001: 负责对差评复核、转办、督办、反馈工作).
 * An officer never looks, wherever the bad review was passed on to (notice 001: 不得骚扰、打击报复).
 */
const NEEDED: Readonly<Record<IdentityPurpose, Need>> = {
  verify: { by: ['caller', 'decider'], in: ['to-verify', 'exclusion-proposed'] },
  answer: { by: ['caller'], in: ['rectifying', 'answering', 'answered'] },
  'call-back': { by: ['caller'], in: ['answered', 'closed'] },
};

/** Why somebody may not look at an identity that is kept. */
export const LOOK_REFUSALS = [
  'identity-not-of-this-role',
  'identity-of-rated-unit',
  'identity-not-needed-now',
] as const;
export type LookRefusal = (typeof LOOK_REFUSALS)[number];

/** The rating whose rater is to be looked at. */
export type Looked = {
  /** The organisation that was rated, by its code. */
  readonly ratedOrg: string;
  /** Of its bad review; absent for a rating that opened none. */
  readonly stage?: Stage;
  /** Whether this place calls such raters back. */
  readonly calledBack: boolean;
};

/** Whether the role ever looks for this. Asked first: others do not even learn which ratings exist. */
export const looksFor = (purpose: IdentityPurpose, role: OfficialRole): boolean => NEEDED[purpose].by.includes(role);

/** Why this official may not look now; undefined if they may. Staff who are rated never may. */
export function lookRefusal(purpose: IdentityPurpose, official: Official, looked: Looked): LookRefusal | undefined {
  if (!looksFor(purpose, official.role)) return 'identity-not-of-this-role';
  if (official.orgCode === looked.ratedOrg) return 'identity-of-rated-unit';
  if (purpose === 'call-back' && !looked.calledBack) return 'identity-not-needed-now';
  const needed = looked.stage ? NEEDED[purpose].in.includes(looked.stage) : purpose === 'call-back';
  return needed ? undefined : 'identity-not-needed-now';
}

/** How many looks a rater is shown; of the others, how many there were. */
export const LOOKS_SHOWN = 100;

export const identityPurposeSchema = z.enum(IDENTITY_PURPOSES);

/** The rater's name and phone, for whoever may look. */
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

/** Who looked at the identity: an organisation and what its person is there, never the person. */
export const lookSchema = z.object({
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
