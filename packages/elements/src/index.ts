export { defineElement } from './define-element.js';
export {
  DialogClosedEvent,
  DoneEvent,
  IndicatorsTickedEvent,
  LevelChosenEvent,
  QuestionAnsweredEvent,
  RatingSkippedEvent,
  RatingSubmittedEvent,
  TrackingRequestedEvent,
  type RatingOutcome,
} from './events.js';
export { HcpIndicators } from './indicators/indicators.js';
export { HcpQuestionnaire } from './questionnaire/questionnaire.js';
export { HcpRatingDialog } from './rating-dialog/rating-dialog.js';
export { HcpRatingForm } from './rating-form/rating-form.js';
export { HcpRatingScale } from './rating-scale/rating-scale.js';
export { HcpReceipt } from './receipt/receipt.js';
export { HcpStatusTracker } from './status-tracker/status-tracker.js';
