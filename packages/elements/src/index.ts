export { defineElement } from './define-element.js';
export {
  DialogClosedEvent,
  DoneEvent,
  HandoffEndedEvent,
  IndicatorsTickedEvent,
  KioskResetEvent,
  LevelChosenEvent,
  QuestionAnsweredEvent,
  RatingFoundEvent,
  RatingSkippedEvent,
  RatingSubmittedEvent,
  ReturnedEvent,
  TrackingRequestedEvent,
  type KioskEnd,
  type RatingOutcome,
} from './events.js';
export { HcpFindRating } from './find-rating/find-rating.js';
export { HcpMyRating } from './follow-up/my-rating.js';
export { HcpIdentityAccess } from './identity-access/identity-access.js';
export { HcpIndicators } from './indicators/indicators.js';
export { HcpKiosk } from './kiosk/kiosk.js';
export { HcpProvider } from './provider/provider.js';
export { HcpQrHandoff } from './qr-handoff/qr-handoff.js';
export { HcpQuestionnaire } from './questionnaire/questionnaire.js';
export { HcpRatingDialog } from './rating-dialog/rating-dialog.js';
export { HcpHostedPage } from './rating-form/hosted-page.js';
export { HcpRatingForm } from './rating-form/rating-form.js';
export { HcpRatingScale } from './rating-scale/rating-scale.js';
export { HcpLogCheck } from './receipt/log-check.js';
export { HcpReceipt } from './receipt/receipt.js';
export { HcpRemember } from './remember/remember.js';
export { HcpReviewLine } from './status-tracker/review-line.js';
export { HcpReviewList } from './status-tracker/review-list.js';
export { HcpStatusTracker } from './status-tracker/status-tracker.js';
export type { MessagePack } from './texts/message-pack.js';
export { provideTexts } from './texts/provide-texts.js';
export { intlTimes } from './time/intl-times.js';
export type { Times } from './time/times.js';
