import type { NewSurvey, SurveyClosing, SurveyDraw } from '@haochaping/core';
import {
  closeSurvey,
  drawSurveyTickets,
  getSurveyResults,
  listSurveyTexts,
  listSurveys,
  openSurvey,
  type AnswerOf,
  type Survey,
} from '@haochaping/protocol';
import { call } from './call.js';
import { bearer, type CallOptions, type Connection } from './connection.js';
import type { OfficerClientOptions } from './officer-client.js';
import { writer } from './supervisor-client.js';
import { overFetch } from './transport/fetch.js';

type Page = { readonly cursor?: string };
type Of<Content> = Content & { readonly surveyId: string };

/**
 * What a supervisor does with surveys on policies, services and matters of the units below their office (专项调查; notices 000, 002, 004);
 * an auditor reads all but the words. Every call rejects with `CallFailed`; what is written counts once, even if it is repeated after a
 * failure.
 */
export type SurveySupervisionClient = {
  /** Surveys, the oldest first; `next` of a page is the `cursor` of the one after it. */
  list(query?: Page, options?: CallOptions): Promise<AnswerOf<'listSurveys'>>;
  /** Opens a survey. It asks for awareness, convenience and satisfaction, and then `ownQuestions`: at most 5 choices or texts. */
  open(survey: NewSurvey, options?: CallOptions): Promise<Survey>;
  /** Draws up to 500 tickets, each good for one answer until the survey ends. They are told this once. */
  drawTickets(surveyId: string, number: number, options?: CallOptions): Promise<AnswerOf<'drawSurveyTickets'>>;
  /** Closes a survey before its end; its unused tickets are void at once. */
  close(surveyId: string, closing: SurveyClosing, options?: CallOptions): Promise<Survey>;
  /** How many tickets were drawn and how many answered; `results` when the survey is over. */
  results(surveyId: string, options?: CallOptions): Promise<AnswerOf<'getSurveyResults'>>;
  /** What was written, when the survey is over, for the supervisor alone. A page may be empty and have a `next` all the same. */
  texts(surveyId: string, query?: Page, options?: CallOptions): Promise<AnswerOf<'listSurveyTexts'>>;
};

export function createSurveySupervisionClient({
  endpoint,
  officerToken,
}: OfficerClientOptions): SurveySupervisionClient {
  const connection: Connection = { endpoint, credentials: bearer(officerToken), transport: overFetch };
  const write = writer(connection);
  const open = write(openSurvey, (body: NewSurvey) => ({ body }));
  const draw = write(drawSurveyTickets, ({ surveyId, ...body }: Of<SurveyDraw>) => ({ params: { surveyId }, body }));
  const close = write(closeSurvey, ({ surveyId, ...body }: Of<SurveyClosing>) => ({ params: { surveyId }, body }));
  return {
    list: (query, options) => call(listSurveys, connection, { ...options, query: { ...query } }),
    open: (survey, options) => open(survey, options),
    drawTickets: (surveyId, number, options) => draw({ surveyId, number }, options),
    close: (surveyId, closing, options) => close({ surveyId, ...closing }, options),
    results: (surveyId, options) => call(getSurveyResults, connection, { ...options, params: { surveyId } }),
    texts: (surveyId, query, options) =>
      call(listSurveyTexts, connection, { ...options, params: { surveyId }, query: { ...query } }),
  };
}
