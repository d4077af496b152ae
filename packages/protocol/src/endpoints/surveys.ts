import { newSurveySchema, surveyAnswersSchema, surveyClosingSchema, surveyDrawSchema } from '@haochaping/core';
import * as call from '../calls/surveys.js';
import { pageQuerySchema } from '../supervision.js';
import type { Endpoint } from './endpoint.js';

const MAY_NOT = ['step-not-of-this-role', 'step-not-of-this-unit', 'unit-involved', 'survey-unknown'] as const;
const READ = { caller: 'officer', status: 200 } as const;

/** Surveys on policies, services and matters (专项调查): what a supervisor keeps, and what whoever was handed a ticket answers. */
export const SURVEY_ENDPOINTS = {
  openSurvey: {
    ...call.openSurvey,
    caller: 'officer',
    summary: '开展专项调查：为哪项政策、服务或重点事项，在哪个地区，从何时到何时，除三项常设的问题外再问什么',
    body: newSurveySchema,
    status: 201,
    refuses: [
      'step-not-of-this-role',
      'step-not-of-this-unit',
      'unit-involved',
      'organisation-unknown',
      'region-unknown',
      'region-not-of-organisation',
    ],
  },
  listSurveys: {
    ...call.listSurveys,
    ...READ,
    summary: '本机构以下各单位的专项调查，先立的在前',
    query: pageQuerySchema,
    refuses: ['step-not-of-this-role'],
  },
  drawSurveyTickets: {
    ...call.drawSurveyTickets,
    caller: 'officer',
    summary: '领取调查票据，一张答一次，调查结束就失效；只在这一次给出',
    body: surveyDrawSchema,
    status: 201,
    refuses: [...MAY_NOT, 'survey-ended'],
  },
  closeSurvey: {
    ...call.closeSurvey,
    caller: 'officer',
    summary: '提前结束专项调查，写明原因',
    body: surveyClosingSchema,
    status: 201,
    refuses: [...MAY_NOT, 'survey-ended'],
  },
  getSurveyResults: {
    ...call.getSurveyResults,
    ...READ,
    summary: '专项调查领了多少票据、收到多少答卷；结束以后，每题各选项的份数和知悉度、便利度、满意度',
    refuses: ['step-not-of-this-role', 'survey-unknown'],
  },
  listSurveyTexts: {
    ...call.listSurveyTexts,
    ...READ,
    summary: '专项调查结束以后，文字题的回答；只有监督员可以看',
    query: pageQuerySchema,
    refuses: ['step-not-of-this-role', 'survey-unknown', 'survey-texts-withheld'],
  },
  getSurvey: {
    ...call.getSurvey,
    caller: 'survey-ticket',
    summary: '凭调查票据看问卷：是什么调查、谁的、到何时为止、问什么、答卷怎样保管',
    status: 200,
    refuses: [],
  },
  answerSurvey: {
    ...call.answerSurvey,
    caller: 'survey-ticket',
    summary: '凭调查票据答卷，一张答一次，不问是谁',
    body: surveyAnswersSchema,
    status: 201,
    refuses: ['survey-answered', 'survey-too-early', 'survey-ended'],
  },
} as const satisfies Record<string, Endpoint>;
