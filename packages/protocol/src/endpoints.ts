import type * as z from 'zod/mini';
import type { Endpoint } from './endpoint.js';
import { registerServiceCase, requestTicket, listRatings, mintOfficerToken } from './department-endpoints.js';
import { getLogEntries, getLogHead, getLogKeys, getLogProof, getMyLogProof } from './log-endpoints.js';
import { listBadReviews, getBadReview, readIdentity, takeStep } from './officer-endpoints.js';
import { getHealth, getIndicatorSet, getLiveness, getReadiness, moveSandboxClock } from './open-endpoints.js';
import { getRatingSession, submitRating, skipRating } from './ticket-endpoints.js';
import {
  followUp,
  getMyRating,
  giveVerdict,
  identityAccess,
  objectToExclusion,
  trackBadReview,
  withdrawIdentity,
} from './tracking-endpoints.js';

/** The unified interface, v1, in the order in which a rating passes it. */
export const ENDPOINTS = {
  registerServiceCase,
  requestTicket,
  listRatings,
  mintOfficerToken,
  getRatingSession,
  submitRating,
  skipRating,
  getMyRating,
  trackBadReview,
  giveVerdict,
  objectToExclusion,
  followUp,
  identityAccess,
  withdrawIdentity,
  getMyLogProof,
  listBadReviews,
  getBadReview,
  takeStep,
  readIdentity,
  getLogHead,
  getLogKeys,
  getLogProof,
  getLogEntries,
  getIndicatorSet,
  getLiveness,
  getReadiness,
  getHealth,
  moveSandboxClock,
} as const satisfies Record<string, Endpoint>;

export type EndpointName = keyof typeof ENDPOINTS;
type Of<Name extends EndpointName> = (typeof ENDPOINTS)[Name];

/** What an endpoint takes and gives, once parsed. */
export type BodyOf<Name extends EndpointName> =
  Of<Name> extends { body: infer Schema extends z.ZodMiniType } ? z.output<Schema> : undefined;
export type QueryOf<Name extends EndpointName> =
  Of<Name> extends { query: infer Schema extends z.ZodMiniType } ? z.output<Schema> : undefined;
export type AnswerOf<Name extends EndpointName> =
  Of<Name> extends { answer: infer Schema extends z.ZodMiniType } ? z.output<Schema> : undefined;

/** The names between the braces of a path. */
export type ParameterOf<Path extends string> = Path extends `${string}{${infer Name}}${infer Rest}`
  ? Name | ParameterOf<Rest>
  : never;
export type ParametersOf<Name extends EndpointName> = Readonly<Record<ParameterOf<Of<Name>['path']>, string>>;
