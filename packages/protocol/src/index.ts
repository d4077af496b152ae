export { isRepeatable, type Call } from './calls/call.js';
export {
  listRatings,
  mintOfficerToken,
  postCode,
  registerServiceCase,
  requestTargetTicket,
  requestTicket,
} from './calls/department.js';
export { getRatingSession, skipRating, submitRating } from './calls/ticket.js';
export {
  followUp,
  getMyRating,
  giveVerdict,
  identityAccess,
  objectToExclusion,
  trackBadReview,
  withdrawIdentity,
} from './calls/tracking.js';
export { getBadReview, listBadReviews, readIdentity, takeStep } from './calls/officer.js';
export { listReports } from './calls/supervisor.js';
export { listCallbacks, recordCall } from './calls/callbacks.js';
export { enterPaper, listPaperSheets } from './calls/paper.js';
export type { PaperSheet } from './paper.js';
export {
  addRecordEntry,
  closeCause,
  countUnits,
  listCauses,
  listKeyObjects,
  listRecords,
  listSilentLevels,
  listSupervised,
  openCause,
  openRecord,
  suggestCauses,
} from './calls/supervision.js';
export {
  answerSurvey,
  closeSurvey,
  drawSurveyTickets,
  getSurvey,
  getSurveyResults,
  listSurveyTexts,
  listSurveys,
  openSurvey,
} from './calls/surveys.js';
export { getLogEntries, getLogHead, getLogKeys, getLogProof, getMyLogProof, getSampleProof } from './calls/log.js';
export {
  getPublication,
  getPublicationProof,
  getPublishedRanking,
  listPublications,
  releaseTypicalCase,
} from './calls/publication.js';
export { findRating, getHealth, getIndicatorSet, moveSandboxClock, scanCode } from './calls/open.js';
export {
  CALLERS,
  IDEMPOTENCY_KEY_HEADER,
  IDEMPOTENCY_KEY_PATTERN,
  refusalsOf,
  type Caller,
  type Endpoint,
} from './endpoints/endpoint.js';
export {
  ENDPOINTS,
  type AnswerOf,
  type BodyOf,
  type CitizenRefusal,
  type EndpointName,
  type ParametersOf,
  type QueryOf,
} from './endpoints/index.js';
export { LOG_ENTRIES_A_PAGE } from './endpoints/log.js';
export type { Callback } from './callbacks.js';
export type { Cause, SupervisedReview, SupervisionRecord } from './supervision.js';
export type { Survey } from './surveys.js';
export type { BadReviewLine, OfficerReview, OfficerToken, OfficerTokenRequest } from './officer.js';
export { PATH_PARAMETERS } from './path-parameters.js';
export { PROBLEM_MEDIA_TYPE, problemSchema, type FieldFault, type Problem } from './problem.js';
export {
  reportSchema,
  webhookMessageSchema,
  type Report,
  type ReportedService,
  type WebhookMessage,
} from './reports.js';
export type { ReportLine } from './report-states.js';
export { REFUSALS, type RefusalCode } from './refusals.js';
export {
  NONCE_PATTERN,
  SIGNATURE_ALGORITHMS,
  SIGNATURE_HEADERS,
  SIGNATURE_WINDOW_SECONDS,
  textToSign,
  type SignatureAlgorithm,
  type Signed,
} from './signature.js';
