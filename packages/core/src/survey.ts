import * as z from 'zod/mini';
import { noteSchema } from './bad-review/rater-step.js';
import { instantSchema, millisOf } from './instant.js';
import { openCode } from './open-code.js';
import { organisationSchema, regionCodeSchema } from './organisation.js';
import { answersSchema, isNoAnswer, openQuestionnaireSchema, questionSchema, type Question } from './questionnaire.js';

/**
 * What a survey may be about (专项调查; notices 000, 002, 004): a policy that is new, a service that is newly offered, a matter of close
 * concern to people.
 */
export const SURVEY_SUBJECTS = ['policy', 'service-item', 'key-matter'] as const;
export type SurveySubject = (typeof SURVEY_SUBJECTS)[number];
export const openSurveySubjectSchema = openCode<SurveySubject>();

/** What every survey asks: 政策知悉度, 办事便利度, 服务满意度. */
export const SURVEY_DIMENSIONS = ['awareness', 'convenience', 'satisfaction'] as const;
export type SurveyDimension = (typeof SURVEY_DIMENSIONS)[number];
export const openSurveyDimensionSchema = openCode<SurveyDimension>();

const LONGEST_MS = 366 * 86_400_000;
const MOST_OWN_QUESTIONS = 5;
const [MOST_CHARACTERS, MOST_OPTIONS, LONGEST_TEXT] = [100, 10, 500];
const ID = /^[a-z][a-z0-9-]{0,39}$/;

const isShort = (text: string): boolean => text.trim() !== '' && [...text].length <= MOST_CHARACTERS;
const areDifferent = (texts: readonly string[]): boolean => new Set(texts).size === texts.length;

/** Whether a page can ask it and its answers can be counted or read one by one. */
function isOwnQuestion(question: Question): boolean {
  if (!ID.test(question.id) || !isShort(question.text)) return false;
  if (question.kind === 'text') return question.maxLength >= 1 && question.maxLength <= LONGEST_TEXT;
  if (question.kind !== 'choice') return false;
  const { options } = question;
  const isInBounds = options.length >= 2 && options.length <= MOST_OPTIONS;
  const values = options.map(({ value }) => value);
  return isInBounds && areDifferent(values) && options.every(({ value, label }) => ID.test(value) && isShort(label));
}

const ownQuestionsSchema = z
  .array(
    questionSchema.check(
      z.refine(isOwnQuestion, {
        error: `须是单选题或文字题：题目和选项各不超过 ${MOST_CHARACTERS} 字，选项 2 至 ${MOST_OPTIONS} 个，文字不超过 ${LONGEST_TEXT} 字`,
      }),
    ),
  )
  .check(
    z.maxLength(MOST_OWN_QUESTIONS),
    z.refine(
      (questions) => areDifferent([...SURVEY_DIMENSIONS, ...questions.map(({ id }) => id)]),
      '须各有不同的标识，也不得与三项常设的问题相同',
    ),
  );

type Period = { readonly opensAt: string; readonly endsAt: string };

/** A survey as a supervisor opens it. It always asks for the three dimensions, and then for what the supervisor adds. */
export const newSurveySchema = z
  .object({
    /** Whose policy or service it is. */
    orgCode: organisationSchema.shape.orgCode,
    /** Where people are asked: a region that is the unit's. */
    regionCode: regionCodeSchema,
    title: z.string().check(z.trim(), z.minLength(1), z.maxLength(MOST_CHARACTERS)),
    about: z.enum(SURVEY_SUBJECTS),
    opensAt: instantSchema,
    endsAt: instantSchema,
    ownQuestions: z.optional(ownQuestionsSchema),
  })
  .check(
    z.refine(
      ({ opensAt, endsAt }: Period) => {
        const lasts = millisOf(endsAt) - millisOf(opensAt);
        return lasts > 0 && lasts <= LONGEST_MS;
      },
      { path: ['endsAt'], error: '须晚于开始时间，最长一年' },
    ),
  );
export type NewSurvey = z.infer<typeof newSurveySchema>;

/** Why a survey ticket cannot be answered with now. Already answered is a state, not an error. */
export const NOT_ANSWERABLE = ['answered', 'too-early', 'ended'] as const;
export type NotAnswerable = (typeof NOT_ANSWERABLE)[number];
export const openNotAnswerableSchema = openCode<NotAnswerable>();

const answerableSchema = z.union([
  z.object({ now: z.literal(true), until: instantSchema }),
  z.object({ now: z.literal(false), because: openNotAnswerableSchema }),
]);

/** What whoever holds a survey ticket reads. */
export const surveySheetSchema = z.object({
  title: z.string(),
  about: openSurveySubjectSchema,
  orgName: z.string(),
  placeName: z.string(),
  opensAt: instantSchema,
  endsAt: instantSchema,
  questionnaire: openQuestionnaireSchema,
  /** What becomes of the answers, to be read before they are given. */
  privacy: z.string(),
  answerable: answerableSchema,
});
export type SurveySheet = z.infer<typeof surveySheetSchema>;

/** Answers to a survey; each question is voluntary, but one is answered. Nobody says who they are. */
export const surveyAnswersSchema = z.object({
  answers: answersSchema.check(
    z.refine((answers) => Object.values(answers).some((answer) => !isNoAnswer(answer)), '请至少回答一题'),
  ),
});
export type SurveyAnswers = z.infer<typeof surveyAnswersSchema>;

/** Proof that the answers were taken. */
export const surveyReceiptSchema = z.object({ title: z.string(), answeredAt: instantSchema });
export type SurveyReceipt = z.infer<typeof surveyReceiptSchema>;

/** Why a survey is closed before its time. */
export const surveyClosingSchema = z.object({ note: noteSchema });
export type SurveyClosing = z.infer<typeof surveyClosingSchema>;

/** How many tickets are drawn at once. */
export const surveyDrawSchema = z.object({ number: z.int().check(z.minimum(1), z.maximum(500)) });
export type SurveyDraw = z.infer<typeof surveyDrawSchema>;
