export {
  CALLED,
  CALLERS,
  IDEMPOTENCY_KEY_HEADER,
  IDEMPOTENCY_KEY_PATTERN,
  isRepeatable,
  refusalsOf,
  type Called,
  type Caller,
  type Endpoint,
} from './endpoint.js';
export { listRatings, mintOfficerToken, registerServiceCase, requestTicket } from './department-endpoints.js';
export {
  ENDPOINTS,
  type AnswerOf,
  type BodyOf,
  type EndpointName,
  type ParametersOf,
  type QueryOf,
} from './endpoints.js';
export {
  LOG_ENTRIES_A_PAGE,
  getLogEntries,
  getLogHead,
  getLogKeys,
  getLogProof,
  getMyLogProof,
} from './log-endpoints.js';
export type { BadReviewLine, OfficerReview, OfficerToken, OfficerTokenRequest } from './officer.js';
export { getBadReview, listBadReviews, readIdentity, takeStep } from './officer-endpoints.js';
export { getHealth, getIndicatorSet, moveSandboxClock } from './open-endpoints.js';
export { PATH_PARAMETERS } from './path-parameters.js';
export { PROBLEM_MEDIA_TYPE, problemSchema, type FieldFault, type Problem } from './problem.js';
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
export { getRatingSession, skipRating, submitRating } from './ticket-endpoints.js';
export {
  followUp,
  getMyRating,
  giveVerdict,
  identityAccess,
  objectToExclusion,
  trackBadReview,
  withdrawIdentity,
} from './tracking-endpoints.js';
