import type { ServiceCase, Ticket, TicketRequest } from '@haochaping/core';
import {
  listRatings,
  mintOfficerToken,
  registerServiceCase,
  requestTicket,
  type AnswerOf,
  type OfficerToken,
  type OfficerTokenRequest,
  type SignatureAlgorithm,
} from '@haochaping/protocol';
import { call, type CallOptions, type Line } from '../http.js';
import { signing } from './signing.js';

export type DepartmentClientOptions = {
  readonly endpoint: string;
  readonly appId: string;
  /** The app's secret. It belongs on a server and never in a page. */
  readonly secret: string;
  /** `hmac-sha256` unless the province asks for `hmac-sm3`. */
  readonly algorithm?: SignatureAlgorithm;
};

/** The signed calls of a department's server. Every call rejects with `CallFailed`. */
export type DepartmentClient = {
  /** Registers a service case or brings it up to date; calling it again changes nothing. */
  registerServiceCase(
    caseNo: string,
    serviceCase: ServiceCase,
    options?: CallOptions,
  ): Promise<AnswerOf<'registerServiceCase'>>;
  /** Asks for a ticket for one occasion. Give it to the page of the citizen who was served, and to nobody else. */
  requestTicket(caseNo: string, request: TicketRequest, options?: CallOptions): Promise<Ticket>;
  /** Which ratings this case has, without level or rater. */
  listRatings(caseNo: string, options?: CallOptions): Promise<AnswerOf<'listRatings'>>;
  /** A token for an officer's page. */
  mintOfficerToken(request: OfficerTokenRequest, options?: CallOptions): Promise<OfficerToken>;
};

export function createDepartmentClient({
  endpoint,
  algorithm = 'hmac-sha256',
  ...key
}: DepartmentClientOptions): DepartmentClient {
  // A repeated request would carry a nonce that the server has seen.
  const line: Line = { endpoint, credentials: signing({ ...key, algorithm }), repeats: false };
  return {
    registerServiceCase: (caseNo, body, options) =>
      call(registerServiceCase, line, { ...options, params: { caseNo }, body }),
    requestTicket: (caseNo, body, options) => call(requestTicket, line, { ...options, params: { caseNo }, body }),
    listRatings: (caseNo, options) => call(listRatings, line, { ...options, params: { caseNo } }),
    mintOfficerToken: (body, options) => call(mintOfficerToken, line, { ...options, body }),
  };
}
