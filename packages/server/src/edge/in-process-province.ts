import { ENDPOINTS, type Endpoint } from '@haochaping/protocol';
import type * as z from 'zod/mini';
import type { AnyHandler, Handlers } from '../interface/handler.js';
import { answered, type Answered, type Refused } from '../interface/outcome.js';
import type { Province } from '../pages/citizen/pages.js';
import { serveEndpoint, type Edge } from './serve-endpoint.js';

type Sending = {
  readonly body?: unknown;
  readonly idempotencyKey?: string;
  readonly parameters?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
};
type Told<Schema extends z.ZodMiniType> = Promise<Answered<z.output<Schema>> | Refused>;

/**
 * The interface for the server's own pages, called in the process: with the same authentication, limits and rules as over
 * HTTP, so that a page without scripts can do neither more nor less.
 */
export function inProcessProvince(handlers: Handlers, edge: Edge, timeOf: () => Promise<number>): Province {
  async function ask<Schema extends z.ZodMiniType>(
    endpoint: Endpoint & { readonly answer: Schema },
    handler: AnyHandler,
    token: string,
    { body, idempotencyKey, parameters = {}, query = {} }: Sending = {},
  ): Told<Schema> {
    const headers: Readonly<Record<string, string | undefined>> = {
      authorization: `Bearer ${token}`,
      'idempotency-key': idempotencyKey,
    };
    const call = {
      method: endpoint.method,
      target: endpoint.path,
      header: (name: string) => headers[name],
      body: Buffer.from(body === undefined ? '' : JSON.stringify(body)),
      parameters,
      query,
    };
    const outcome = await serveEndpoint(endpoint, handler, edge, call, await timeOf());
    return outcome.outcome === 'refused' ? outcome : answered(endpoint.answer.parse(outcome.answer));
  }
  const { getRatingSession, submitRating, getMyRating, trackBadReview, findRating, scanCode } = ENDPOINTS;
  const { listPublications, getPublication, getSurvey, answerSurvey } = ENDPOINTS;
  return {
    session: (ticket) => ask(getRatingSession, handlers.getRatingSession, ticket),
    submit: (ticket, sending) => ask(submitRating, handlers.submitRating, ticket, sending),
    rating: (trackingToken) => ask(getMyRating, handlers.getMyRating, trackingToken),
    badReview: (trackingToken) => ask(trackBadReview, handlers.trackBadReview, trackingToken),
    survey: (surveyTicket) => ask(getSurvey, handlers.getSurvey, surveyTicket),
    answerSurvey: (surveyTicket, sending) => ask(answerSurvey, handlers.answerSurvey, surveyTicket, sending),
    scan: (body) => ask(scanCode, handlers.scanCode, '', { body }),
    publications: (query) => ask(listPublications, handlers.listPublications, '', { query }),
    publication: (period, query) => ask(getPublication, handlers.getPublication, '', { parameters: { period }, query }),
    find: (body) => ask(findRating, handlers.findRating, '', { body }),
  };
}
