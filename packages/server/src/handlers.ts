import { getBadReview } from './bad-reviews/get-bad-review.js';
import { giveVerdict } from './bad-reviews/give-verdict.js';
import { listBadReviews } from './bad-reviews/list-bad-reviews.js';
import { objectToExclusion } from './bad-reviews/object-to-exclusion.js';
import { takeStep } from './bad-reviews/take-step.js';
import { trackBadReview } from './bad-reviews/track-bad-review.js';
import type { Database } from './database/database.js';
import { followUp } from './follow-ups/follow-up.js';
import type { Handlers } from './http/handler.js';
import { getLiveness, getReadiness, type Readiness } from './http/health.js';
import { identityAccess } from './identity/identity-access.js';
import { readIdentity } from './identity/read-identity.js';
import { withdrawIdentity } from './identity/withdraw-identity.js';
import { getMyLogProof } from './log/get-my-log-proof.js';
import { getLogEntries, getLogHead, getLogKeys, getLogProof } from './log/read-log.js';
import { mintOfficerToken } from './officers/mint-officer-token.js';
import { getIndicatorSet } from './places/get-indicator-set.js';
import { getMyRating } from './ratings/get-my-rating.js';
import { getRatingSession } from './ratings/get-rating-session.js';
import { listRatings } from './ratings/list-ratings.js';
import { submitRating } from './ratings/submit-rating.js';
import { moveSandboxClock } from './sandbox/sandbox-clock.js';
import type { HostedRegions } from './places/hosted-regions.js';
import type { Keys } from './secrecy/keys.js';
import { registerServiceCase } from './service-cases/register-service-case.js';
import { requestTicket } from './tickets/request-ticket.js';
import { skipRating } from './tickets/skip-rating.js';

type On = {
  readonly database: Database;
  readonly keys: Keys;
  readonly hostedRegions: HostedRegions;
  readonly readiness: Readiness;
  readonly basePath: string;
};

/** Who does what of the interface. */
export const handlersOn = ({ database, keys, hostedRegions, readiness, basePath }: On): Handlers => ({
  registerServiceCase: registerServiceCase(database),
  requestTicket: requestTicket(database),
  listRatings: listRatings(database),
  mintOfficerToken: mintOfficerToken(database),
  getRatingSession: getRatingSession(database, hostedRegions, basePath),
  submitRating: submitRating(database, keys, hostedRegions),
  skipRating: skipRating(database),
  getMyRating: getMyRating(database),
  trackBadReview: trackBadReview(database),
  giveVerdict: giveVerdict(database),
  objectToExclusion: objectToExclusion(database),
  followUp: followUp(database),
  identityAccess: identityAccess(database),
  withdrawIdentity: withdrawIdentity(database),
  getMyLogProof: getMyLogProof(database),
  listBadReviews: listBadReviews(database),
  getBadReview: getBadReview(database),
  takeStep: takeStep(database),
  readIdentity: readIdentity(database, keys),
  getLogHead: getLogHead(database),
  getLogKeys: getLogKeys(database),
  getLogProof: getLogProof(database),
  getLogEntries: getLogEntries(database),
  getIndicatorSet,
  getLiveness,
  getReadiness: getReadiness(readiness),
  getHealth: getReadiness(readiness),
  moveSandboxClock: moveSandboxClock(database, keys),
});
