import {
  EXCLUSION_GROUNDS,
  FEEDBACK_CHANNELS,
  callbackScopeSchema,
  questionnaireSchema,
  remedySchema,
  type CallbackScope,
  type ReviewRules,
} from '@haochaping/core';
import * as z from 'zod/mini';
import { countSchema, lengthSchema } from '../count/count.js';
import { rule, stated } from './rule.js';

const dutySchema = stated(z.nullable(countSchema));

const warningSchema = z.object({
  /** A date in days is near from the start of its n-th last working day. */
  lastWorkingDays: z.int().check(z.minimum(1), z.maximum(30)),
  /** A date in hours is near when so much of its time is left. */
  lastPercentOfHours: z.int().check(z.minimum(1), z.maximum(99)),
  remedies: z.object({ 'due-soon': remedySchema, overdue: remedySchema }),
});

/** The system itself, the 12345 hotline, the office in charge of 好差评, the unit that was rated. */
export const DISPATCH_ROUTES = ['system', 'hotline-12345', 'supervising-office', 'rated-unit'] as const;

const sentences = z.array(z.string().check(z.minLength(1)));

/** That two people decide, that the decider is not of the rated unit and that the rater is told hold everywhere. */
const appealSchema = z.object({
  grounds: z.array(z.enum(EXCLUSION_GROUNDS)),
  /** What may prove them. */
  evidence: sentences,
  decidedBy: z.string(),
  /** How long the rated unit may propose it. */
  propose: countSchema,
  /** How long those who decide may take. */
  decide: countSchema,
  /** How long the rater may object to an exclusion. */
  object: countSchema,
  /** 容错: what was done in good faith is not held against the member of staff, though the rating stays. */
  tolerance: z.boolean(),
});

/** The answers to a question of the callers that set something off. */
const answersThatSchema = z.object({ question: z.string(), answers: z.array(z.string()).check(z.minLength(1)) });

const callbackSchema = z.object({
  scope: callbackScopeSchema,
  ratePercent: z.number().check(z.minimum(0), z.maximum(100)),
  due: z.nullable(countSchema),
});

/** How often a caller tries before nobody calls any more; the notices name no number. */
export const CALL_TRIES = {
  value: 3,
  declared: '通知没有规定打不通时怎么办；打三次都没有打通的，记为“没有打通”，不再打扰。',
};

/** What the office owes after a bad rating, what happens with it, and who is called afterwards. */
export const reviewRulesSchema = z.object({
  /** By when what is owed; null where the place sets no date. */
  duties: z.object({ verify: dutySchema, rectify: dutySchema, answer: dutySchema }),
  /**
   * How often the date may be put off, and how far beyond the date that is put off; each time states its reason and a new date.
   * Null where it may not.
   */
  extension: rule(z.nullable(z.object({ times: z.int().check(z.minimum(1)), longest: lengthSchema }))),
  /** From when a date counts as near, and what the rater can then do (预警). */
  warning: rule(warningSchema),
  dispatch: rule(z.array(z.enum(DISPATCH_ROUTES)).check(z.minLength(1))),
  feedbackChannels: rule(z.array(z.enum(FEEDBACK_CHANNELS)).check(z.minLength(1))),
  /** Null where no rating may be excluded. */
  appeal: rule(z.nullable(appealSchema)),
  /** How often the rater may say whether they accept an answer; a refused one is worked on again. */
  verdicts: rule(z.int().check(z.minimum(0), z.maximum(10))),
  /** How long an answer waits for the rater's word before an officer may close without it; null where it does not wait. */
  verdictWait: rule(z.nullable(countSchema)),
  /** Whether what is taken up again gets dates of its own, counted from then; if not, the first ones stay. */
  datesRunAnew: rule(z.boolean()),
  callbacks: z.array(rule(callbackSchema)).check(z.minLength(1)),
  /** What the caller asks; null where the place prescribes no questions. */
  callbackQuestionnaire: rule(z.nullable(questionnaireSchema)),
  /** The answers to one of these questions that open a bad review; null where no callback does. */
  callbackOpensReview: rule(z.nullable(answersThatSchema)),
  /** The answers that the supervisor gets as a lead on integrity, whatever the rest says (廉洁线索); absent where none is asked for. */
  callbackLead: z.optional(rule(answersThatSchema)),
});
type BadReviewRules = z.infer<typeof reviewRulesSchema>;

/** Whether what was said on the phone opens a bad review, as a bad rating would (notice 004: 回访结果“不满意”). */
export function callbackOpensBadReview(
  { callbackOpensReview: { value } }: Pick<BadReviewRules, 'callbackOpensReview'>,
  said: Readonly<Record<string, unknown>>,
): boolean {
  return value !== null && hasAnswered(value, said);
}

/** Whether what was said on the phone is a lead on integrity (notice 004: “吃、拿、卡、要”), for the supervisor to hand over. */
export const isIntegrityLead = (
  { callbackLead }: Pick<BadReviewRules, 'callbackLead'>,
  said: Readonly<Record<string, unknown>>,
): boolean => callbackLead !== undefined && hasAnswered(callbackLead.value, said);

const hasAnswered = (
  { question, answers }: z.infer<typeof answersThatSchema>,
  said: Readonly<Record<string, unknown>>,
): boolean => answers.some((answer) => answer === said[question]);

/** Of how many in a hundred such raters are called back: the widest of the scopes that they fall under. */
export function callbackPercent(
  { callbacks }: Pick<BadReviewRules, 'callbacks'>,
  rater: { readonly badReview: boolean; readonly named: boolean },
): number {
  const isIn: Readonly<Record<CallbackScope, boolean>> = {
    'closed-bad-reviews': rater.badReview,
    'named-bad-reviews': rater.badReview && rater.named,
    'closed-cases': true,
    'all-raters': true,
  };
  return Math.max(0, ...callbacks.map(({ value: { scope, ratePercent } }) => (isIn[scope] ? ratePercent : 0)));
}

/** Of how many in a hundred raters who were content are called back: the office calls no more, whoever a unit itself calls. */
export const samplePercent = ({ callbacks }: Pick<BadReviewRules, 'callbacks'>): number =>
  Math.max(0, ...callbacks.map(({ value: { scope, ratePercent } }) => (scope === 'all-raters' ? ratePercent : 0)));

/** Whether a bad review is for the supervising office to dispatch before anybody handles it (notices 001, 004). */
export const goesToOfficeFirst = ({ dispatch }: Pick<BadReviewRules, 'dispatch'>): boolean =>
  dispatch.value[0] === 'supervising-office';

/** What the procedure needs to know of a place. */
export const reviewRules = ({
  extension,
  appeal,
  callbacks,
  verdicts,
}: Pick<BadReviewRules, 'extension' | 'appeal' | 'callbacks' | 'verdicts'>): ReviewRules => ({
  extensions: extension.value?.times ?? 0,
  exclusion: appeal.value !== null,
  objection: appeal.value !== null, // what can be excluded can be objected to
  callback: callbacks.some(({ value }) => value.ratePercent > 0),
  verdicts: verdicts.value,
});
