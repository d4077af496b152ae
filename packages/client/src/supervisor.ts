export { CallFailed, failureOf, type Failure } from './failure.js';
export type { CallOptions } from './connection.js';
export { createSurveySupervisionClient, type SurveySupervisionClient } from './survey-supervision-client.js';
export { createSupervisorClient, type SupervisorClient } from './supervisor-client.js';
