import {
  instantSchema,
  openQuestionnaireSchema,
  openSurveyDimensionSchema,
  openSurveySubjectSchema,
  organisationSchema,
  rateFigureSchema,
  regionCodeSchema,
  surveyClosingSchema,
} from '@haochaping/core';
import * as z from 'zod/mini';
import { keptIdSchema } from './supervision.js';

const count = z.int().check(z.nonnegative());
const { outcome, part, whole, percent } = rateFigureSchema.shape;

/** A survey as its supervisor sees it (专项调查). */
export const surveySchema = z.object({
  surveyId: keptIdSchema,
  orgCode: organisationSchema.shape.orgCode,
  orgName: z.string(),
  regionCode: regionCodeSchema,
  title: z.string(),
  about: openSurveySubjectSchema,
  questionnaire: openQuestionnaireSchema,
  openedAt: instantSchema,
  opensAt: instantSchema,
  /** The end of its period, or when it was closed before. */
  endsAt: instantSchema,
  closing: z.optional(surveyClosingSchema),
});
export type Survey = z.infer<typeof surveySchema>;
export const surveyPageSchema = z.object({ surveys: z.array(surveySchema), next: z.optional(z.string()) });

/** Each good for one answer, until the survey ends. They are shown this once: what is stored is their hashes. */
export const surveyTicketsSchema = z.object({ tickets: z.array(z.string()), expiresAt: instantSchema });

const optionCountSchema = z.object({ value: z.string(), label: z.string(), times: count });

/** How often each option of a question was chosen, unless that could tell what somebody chose. */
export const surveyQuestionResultSchema = z.object({
  id: z.string(),
  text: z.string(),
  outcome,
  answered: z.optional(count),
  options: z.optional(z.array(optionCountSchema)),
});

/** 政策知悉度, 办事便利度 or 服务满意度, with what it was taken from. */
export const surveyFigureSchema = z.object({
  dimension: openSurveyDimensionSchema,
  name: z.string(),
  formula: z.string(),
  declared: z.string(),
  outcome,
  part,
  whole,
  percent,
});

/** How far a survey is, and what came of it when it is over: before, what one answer more has changed would tell that answer. */
export const surveyResultsSchema = z.object({
  survey: surveySchema,
  drawn: count,
  answered: count,
  results: z.optional(
    z.object({
      smallestGroup: count,
      figures: z.array(surveyFigureSchema),
      questions: z.array(surveyQuestionResultSchema),
    }),
  ),
});

/** What was written in answer to the questions that ask for words; which words are of one answer is not told. */
export const surveyTextsSchema = z.object({
  texts: z.array(z.object({ question: z.string(), text: z.string() })),
  next: z.optional(z.string()),
});
