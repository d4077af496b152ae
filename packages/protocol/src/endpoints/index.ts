import type * as z from 'zod/mini';
import { CALLBACK_ENDPOINTS } from './callbacks.js';
import { DEPARTMENT_ENDPOINTS } from './department.js';
import type { Endpoint, RefusalOf } from './endpoint.js';
import { LOG_ENDPOINTS } from './log.js';
import { OFFICER_ENDPOINTS } from './officer.js';
import { OPEN_ENDPOINTS } from './open.js';
import { SUPERVISOR_ENDPOINTS } from './supervisor.js';
import { PAPER_ENDPOINTS } from './paper.js';
import { PUBLICATION_ENDPOINTS } from './publication.js';
import { SUPERVISION_ENDPOINTS } from './supervision.js';
import { SURVEY_ENDPOINTS } from './surveys.js';
import { TICKET_ENDPOINTS } from './ticket.js';
import { TRACKING_ENDPOINTS } from './tracking.js';

/** The unified interface, v1, in the order in which a rating passes it. */
export const ENDPOINTS = {
  ...DEPARTMENT_ENDPOINTS,
  ...TICKET_ENDPOINTS,
  ...TRACKING_ENDPOINTS,
  ...OFFICER_ENDPOINTS,
  ...SUPERVISOR_ENDPOINTS,
  ...CALLBACK_ENDPOINTS,
  ...PAPER_ENDPOINTS,
  ...SUPERVISION_ENDPOINTS,
  ...SURVEY_ENDPOINTS,
  ...LOG_ENDPOINTS,
  ...PUBLICATION_ENDPOINTS,
  ...OPEN_ENDPOINTS,
} as const satisfies Record<string, Endpoint>;

export type EndpointName = keyof typeof ENDPOINTS;
type Of<Name extends EndpointName> = (typeof ENDPOINTS)[Name];

/** What a citizen can be told no with: rating, following a rating, or finding it again. */
export type CitizenRefusal = RefusalOf<
  Of<keyof typeof TICKET_ENDPOINTS | keyof typeof TRACKING_ENDPOINTS | 'findRating'>
>;

/** What an endpoint takes and gives, once parsed. */
export type BodyOf<Name extends EndpointName> =
  Of<Name> extends { body: infer Schema extends z.ZodMiniType } ? z.output<Schema> : undefined;
export type QueryOf<Name extends EndpointName> =
  Of<Name> extends { query: infer Schema extends z.ZodMiniType } ? z.output<Schema> : undefined;
export type AnswerOf<Name extends EndpointName> =
  Of<Name> extends { answer: infer Schema extends z.ZodMiniType } ? z.output<Schema> : undefined;

/** The names between the braces of a path. */
type ParameterOf<Path extends string> = Path extends `${string}{${infer Name}}${infer Rest}`
  ? Name | ParameterOf<Rest>
  : never;
export type ParametersOf<Name extends EndpointName> = Readonly<Record<ParameterOf<Of<Name>['path']>, string>>;
