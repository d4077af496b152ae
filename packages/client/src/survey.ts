import type { SurveyAnswers, SurveyReceipt, SurveySheet } from '@haochaping/core';
import { answerSurvey, getSurvey } from '@haochaping/protocol';
import { call } from './call.js';
import { bearer, type CallOptions, type Connection } from './connection.js';
import { idempotent } from './idempotent.js';
import { overFetch } from './transport/fetch.js';

export { CallFailed, failureOf, type Failure } from './failure.js';
export type { CallOptions } from './connection.js';

export type SurveyClientOptions = {
  readonly endpoint: string;
  /** A survey ticket that somebody was handed. */
  readonly surveyTicket: string;
};

/** The calls of a page that holds a survey ticket (专项调查). It never says who answers. Every call rejects with `CallFailed`. */
export type SurveyClient = {
  /** What is asked, by whom, until when, what becomes of the answers, and whether the ticket can be answered with now. */
  get(options?: CallOptions): Promise<SurveySheet>;
  /** Gives the answers, once for the ticket. Repeated after a failure, they count once. */
  answer(answers: SurveyAnswers['answers'], options?: CallOptions): Promise<SurveyReceipt>;
};

export function createSurveyClient({ endpoint, surveyTicket }: SurveyClientOptions): SurveyClient {
  const connection: Connection = { endpoint, credentials: bearer(surveyTicket), transport: overFetch };
  const say = idempotent(
    (body: SurveyAnswers, key: string, options?: CallOptions) =>
      call(answerSurvey, connection, { ...options, body, headers: { 'idempotency-key': key } }),
    () => '',
  );
  return {
    get: (options) => call(getSurvey, connection, options),
    answer: (answers, options) => say({ answers }, options),
  };
}
