import * as z from 'zod/mini';
import { CALLBACK_RESULTS } from '../bad-review/outcome.js';
import { noteSchema } from '../bad-review/rater-step.js';
import { openCode } from '../open-code.js';
import { answersSchema } from '../questionnaire.js';

/** Whom a place calls: 办结的差评, 实名差评, 办结的事项, 抽取的评价人. */
export const CALLBACK_SCOPES = ['closed-bad-reviews', 'named-bad-reviews', 'closed-cases', 'all-raters'] as const;
export const callbackScopeSchema = z.enum(CALLBACK_SCOPES);
export type CallbackScope = (typeof CALLBACK_SCOPES)[number];
export const openCallbackScopeSchema = openCode<CallbackScope>();

/** How a call ended without a word on the matter: 不愿回答, 没有打通, 号码不对. */
const UNHEARD = ['declined', 'not-reached', 'wrong-number'] as const;
/** How a call ended (回访结果). */
export const CALL_RESULTS = [...CALLBACK_RESULTS, ...UNHEARD] as const;
export type CallResult = (typeof CALL_RESULTS)[number];
export const openCallResultSchema = openCode<CallResult>();

/** One call: what was heard, in words that a rater may read and with the answers to the place’s questions, or why nothing was. */
export const callAttemptSchema = z.discriminatedUnion('result', [
  z.object({ result: z.enum(CALLBACK_RESULTS), answers: z.optional(answersSchema), note: noteSchema }),
  z.object({ result: z.enum(UNHEARD), note: z.optional(noteSchema) }),
]);
export type CallAttempt = z.infer<typeof callAttemptSchema>;

/** Whether nobody is to be called any more: all but a call that reached nobody settle it, and that does after so many. */
export const isSettledBy = (result: CallResult, attempts: number, tries: number): boolean =>
  result !== 'not-reached' || attempts >= tries;
