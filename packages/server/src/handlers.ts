import { listBadReviews } from './bad-reviews/list-bad-reviews.js';
import { getBadReview } from './bad-reviews/officer-review.js';
import { readIdentity } from './bad-reviews/read-identity.js';
import { giveVerdict, objectToExclusion } from './bad-reviews/take-rater-step.js';
import { takeStep } from './bad-reviews/take-step.js';
import { trackBadReview } from './bad-reviews/tracked-review.js';
import { listCallbacks } from './callbacks/list-callbacks.js';
import { recordCall } from './callbacks/record-call.js';
import { getLiveness, getReadiness, type Readiness } from './edge/health.js';
import { followUp } from './follow-ups/follow-up.js';
import { getMyRating } from './follow-ups/my-rating.js';
import { getPublication, getPublishedRanking, listPublications } from './figures/read-publications.js';
import { releaseTypicalCase } from './figures/typical-case.js';
import { withdrawIdentity } from './identity/end-identities.js';
import { identityAccess } from './identity/identity-access.js';
import type { Handlers } from './interface/handler.js';
import { getMyLogProof, getSampleProof } from './log/get-my-log-proof.js';
import { getPublicationProof } from './log/get-publication-proof.js';
import { getLogEntries, getLogHead, getLogKeys, getLogProof } from './log/read-log.js';
import { mintOfficerToken } from './officers/officer-token.js';
import { getIndicatorSet } from './places/get-indicator-set.js';
import type { HostedRegions } from './places/hosted-regions.js';
import { findRating } from './ratings/find-rating.js';
import { listRatings } from './ratings/list-ratings.js';
import { enterPaper } from './paper/enter-paper.js';
import { listPaperSheets } from './paper/paper-sheet.js';
import type { Delivery } from './reports/deliver-reports.js';
import { listReports } from './reports/list-reports.js';
import { registerServiceCase } from './service-cases/service-case.js';
import type { Keys } from './store/crypto/keys.js';
import type { Database } from './store/database/database.js';
import { closeCause, listCauses, openCause } from './supervision/causes.js';
import { countUnits } from './supervision/count-units.js';
import { listKeyObjects, listSilentLevels } from './supervision/key-objects.js';
import { listSupervised } from './supervision/list-supervised.js';
import { addRecordEntry, listRecords, openRecord } from './supervision/records.js';
import { suggestCauses } from './supervision/suggest-causes.js';
import { answerSurvey, getSurvey } from './surveys/answer-survey.js';
import { drawSurveyTickets } from './surveys/draw-tickets.js';
import { closeSurvey, openSurvey } from './surveys/keep-survey.js';
import { listSurveys } from './surveys/survey.js';
import { getSurveyResults, listSurveyTexts } from './surveys/survey-results.js';
import { submitRating } from './submissions/submit-rating.js';
import { moveSandboxClock } from './sweeps/sandbox-clock.js';
import { postCode, scanCode } from './tickets/posted-code.js';
import { getRatingSession, skipRating } from './tickets/rating-session.js';
import { requestTicket } from './tickets/request-ticket.js';
import { requestTargetTicket } from './tickets/standing-target.js';

type Options = {
  readonly database: Database;
  readonly keys: Keys;
  readonly hostedRegions: HostedRegions;
  readonly readiness: Readiness;
  readonly basePath: string;
  readonly delivery: Delivery;
};

/** The handler of every endpoint. */
export const handlersFor = ({ database, keys, hostedRegions, readiness, basePath, delivery }: Options): Handlers => ({
  registerServiceCase: registerServiceCase(database),
  requestTicket: requestTicket(database),
  requestTargetTicket: requestTargetTicket(database, keys),
  postCode: postCode(database, basePath),
  scanCode: scanCode(database, keys),
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
  listReports: listReports(database),
  listCallbacks: listCallbacks(database),
  recordCall: recordCall(database),
  enterPaper: enterPaper(database, keys, hostedRegions),
  listPaperSheets: listPaperSheets(database),
  countUnits: countUnits(database),
  listSupervised: listSupervised(database),
  listKeyObjects: listKeyObjects(database),
  listSilentLevels: listSilentLevels(database),
  suggestCauses: suggestCauses(database),
  listCauses: listCauses(database),
  openCause: openCause(database),
  closeCause: closeCause(database),
  listRecords: listRecords(database),
  openRecord: openRecord(database),
  addRecordEntry: addRecordEntry(database),
  openSurvey: openSurvey(database),
  listSurveys: listSurveys(database),
  drawSurveyTickets: drawSurveyTickets(database, keys),
  closeSurvey: closeSurvey(database),
  getSurveyResults: getSurveyResults(database),
  listSurveyTexts: listSurveyTexts(database),
  getSurvey,
  answerSurvey: answerSurvey(database),
  getLogHead: getLogHead(database),
  getLogKeys: getLogKeys(database),
  getLogProof: getLogProof(database),
  getLogEntries: getLogEntries(database),
  getSampleProof: getSampleProof(database),
  listPublications: listPublications(database),
  getPublication: getPublication(database),
  getPublishedRanking: getPublishedRanking(database),
  getPublicationProof: getPublicationProof(database),
  releaseTypicalCase: releaseTypicalCase(database),
  findRating: findRating(database, keys),
  getIndicatorSet: getIndicatorSet(database),
  getLiveness,
  getReadiness: getReadiness(readiness),
  getHealth: getReadiness(readiness),
  moveSandboxClock: moveSandboxClock(delivery),
});
