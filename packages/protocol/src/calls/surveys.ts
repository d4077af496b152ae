import { surveyReceiptSchema, surveySheetSchema } from '@haochaping/core';
import {
  surveyPageSchema,
  surveyResultsSchema,
  surveySchema,
  surveyTextsSchema,
  surveyTicketsSchema,
} from '../surveys.js';
import type { Call } from './call.js';

export const getSurvey = {
  method: 'GET',
  path: '/v1/survey',
  answer: surveySheetSchema,
} as const satisfies Call;

export const answerSurvey = {
  method: 'POST',
  path: '/v1/survey/answers',
  idempotent: true,
  answer: surveyReceiptSchema,
} as const satisfies Call;

export const listSurveys = {
  method: 'GET',
  path: '/v1/supervision/surveys',
  answer: surveyPageSchema,
} as const satisfies Call;

export const openSurvey = {
  method: 'POST',
  path: '/v1/supervision/surveys',
  idempotent: true,
  answer: surveySchema,
} as const satisfies Call;

export const drawSurveyTickets = {
  method: 'POST',
  path: '/v1/supervision/surveys/{surveyId}/tickets',
  idempotent: true,
  answer: surveyTicketsSchema,
} as const satisfies Call;

export const closeSurvey = {
  method: 'POST',
  path: '/v1/supervision/surveys/{surveyId}/closing',
  idempotent: true,
  answer: surveySchema,
} as const satisfies Call;

export const getSurveyResults = {
  method: 'GET',
  path: '/v1/supervision/surveys/{surveyId}/results',
  answer: surveyResultsSchema,
} as const satisfies Call;

export const listSurveyTexts = {
  method: 'GET',
  path: '/v1/supervision/surveys/{surveyId}/texts',
  answer: surveyTextsSchema,
} as const satisfies Call;
