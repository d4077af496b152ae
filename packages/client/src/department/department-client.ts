import type {
  PostedCode,
  PostedCodeRequest,
  ServiceCase,
  TargetTicketRequest,
  Ticket,
  TicketRequest,
} from '@haochaping/core';
import {
  listRatings,
  mintOfficerToken,
  postCode,
  registerServiceCase,
  requestTargetTicket,
  requestTicket,
  type AnswerOf,
  type OfficerToken,
  type OfficerTokenRequest,
  type SignatureAlgorithm,
} from '@haochaping/protocol';
import { call } from '../call.js';
import type { CallOptions, Connection } from '../connection.js';
import { overKy } from '../transport/ky.js';
import { withClockHint } from './clock-skew.js';
import { signing } from './signing.js';

export type DepartmentClientOptions = {
  readonly endpoint: string;
  readonly appId: string;
  /** The app's secret. It belongs on a server and never in a page. */
  readonly secret: string;
  /** `hmac-sha256` unless the province asks for `hmac-sm3`. */
  readonly algorithm?: SignatureAlgorithm;
};

/**
 * The signed calls of a department's server. Every call rejects with `CallFailed`. What is safe to send twice is sent again
 * when nobody answers, each time with a signature of its own.
 */
export type DepartmentClient = {
  /** Registers a service case or brings it up to date; calling it again changes nothing. */
  registerServiceCase(
    caseNo: string,
    serviceCase: ServiceCase,
    options?: CallOptions,
  ): Promise<AnswerOf<'registerServiceCase'>>;
  /** Asks for a ticket for one occasion. Give it to the page of the citizen who was served, and to nobody else. */
  requestTicket(caseNo: string, request: TicketRequest, options?: CallOptions): Promise<Ticket>;
  /** Asks for a ticket for one visitor of what has no case: a hall, a platform, a window, a guide, an application. */
  requestTargetTicket(request: TargetTicketRequest, options?: CallOptions): Promise<Ticket>;
  /** The code to print and put up for such a target: the same one each time, until it is replaced. */
  postCode(request: PostedCodeRequest, options?: CallOptions): Promise<PostedCode>;
  /** Which ratings this case has, without level or rater. Say whose case it is where several organisations use its number. */
  listRatings(caseNo: string, options?: CallOptions & { readonly orgCode?: string }): Promise<AnswerOf<'listRatings'>>;
  /** A token for an officer's page. */
  mintOfficerToken(request: OfficerTokenRequest, options?: CallOptions): Promise<OfficerToken>;
};

export function createDepartmentClient({
  endpoint,
  algorithm = 'hmac-sha256',
  ...key
}: DepartmentClientOptions): DepartmentClient {
  const connection: Connection = { endpoint, credentials: signing({ ...key, algorithm }), transport: overKy };
  const signed: typeof call = (...calling) =>
    call(...calling).catch((reason: unknown) => {
      throw withClockHint(reason);
    });
  return {
    registerServiceCase: (caseNo, body, options) =>
      signed(registerServiceCase, connection, { ...options, params: { caseNo }, body }),
    requestTicket: (caseNo, body, options) =>
      signed(requestTicket, connection, { ...options, params: { caseNo }, body }),
    requestTargetTicket: (body, options) => signed(requestTargetTicket, connection, { ...options, body }),
    postCode: (body, options) => signed(postCode, connection, { ...options, body }),
    listRatings: (caseNo, { orgCode, ...options } = {}) =>
      signed(listRatings, connection, { ...options, params: { caseNo }, query: { orgCode } }),
    mintOfficerToken: (body, options) => signed(mintOfficerToken, connection, { ...options, body }),
  };
}
