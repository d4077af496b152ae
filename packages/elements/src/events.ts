import type { FoundRating, OpenLevel, RatedTarget, Receipt, Answer } from '@haochaping/core';

/** How a rating ended for the page that offered it. */
export type RatingOutcome =
  | { readonly outcome: 'rated'; readonly receipt: Receipt }
  /** Submitted, and not yet accepted or refused: it goes on being sent. */
  | { readonly outcome: 'saved' }
  | { readonly outcome: 'skipped' }
  /** Rated on the province's own page: its receipt is there. */
  | { readonly outcome: 'rated-elsewhere' }
  | { readonly outcome: 'closed' };

/** A level was chosen; nothing is sent yet. */
export class LevelChosenEvent extends CustomEvent<{ readonly target: RatedTarget; readonly level: OpenLevel }> {
  static readonly type = 'hcp-level-chosen';
  constructor(detail: { readonly target: RatedTarget; readonly level: OpenLevel }) {
    super(LevelChosenEvent.type, { detail });
  }
}

/** The ticks under the chosen level changed; nothing is sent yet. */
export class IndicatorsTickedEvent extends CustomEvent<{ readonly codes: readonly string[] }> {
  static readonly type = 'hcp-indicators-ticked';
  constructor(detail: { readonly codes: readonly string[] }) {
    super(IndicatorsTickedEvent.type, { detail });
  }
}

/** A voluntary question was answered, or its answer withdrawn (then it is empty); nothing is sent yet. */
export class QuestionAnsweredEvent extends CustomEvent<{ readonly questionId: string; readonly answer: Answer }> {
  static readonly type = 'hcp-question-answered';
  constructor(detail: { readonly questionId: string; readonly answer: Answer }) {
    super(QuestionAnsweredEvent.type, { detail });
  }
}

/** The province has accepted the rating and given a receipt. */
export class RatingSubmittedEvent extends CustomEvent<{ readonly receipt: Receipt }> {
  static readonly type = 'hcp-rating-submitted';
  constructor(detail: { readonly receipt: Receipt }) {
    super(RatingSubmittedEvent.type, { detail });
  }
}

/** The citizen does not want to rate now. It counts as not rated. */
export class RatingSkippedEvent extends CustomEvent<Record<string, never>> {
  static readonly type = 'hcp-rating-skipped';
  constructor() {
    super(RatingSkippedEvent.type, { detail: {} });
  }
}

/** A receipt's owner asks to follow the bad review. */
export class TrackingRequestedEvent extends CustomEvent<{ readonly trackingToken: string }> {
  static readonly type = 'hcp-tracking-requested';
  constructor(detail: { readonly trackingToken: string }) {
    super(TrackingRequestedEvent.type, { detail });
  }
}

/** A rating whose receipt was lost was found by its number and phone. */
export class RatingFoundEvent extends CustomEvent<FoundRating> {
  static readonly type = 'hcp-rating-found';
  constructor(detail: FoundRating) {
    super(RatingFoundEvent.type, { detail });
  }
}

/** The citizen is back from the province's own page and may have rated there: the session is to be asked again. */
export class ReturnedEvent extends CustomEvent<Record<string, never>> {
  static readonly type = 'hcp-returned';
  constructor() {
    super(ReturnedEvent.type, { detail: {} });
  }
}

/** The citizen is done with the form and asks whatever holds it to go away. */
export class DoneEvent extends CustomEvent<Record<string, never>> {
  static readonly type = 'hcp-done';
  constructor() {
    super(DoneEvent.type, { detail: {} });
  }
}

/** The dialog is closed; this is how the rating ended. */
export class DialogClosedEvent extends CustomEvent<RatingOutcome> {
  static readonly type = 'hcp-dialog-closed';
  constructor(detail: RatingOutcome) {
    super(DialogClosedEvent.type, { detail });
  }
}

/** Why a hall's device was wiped for the next citizen. */
export type KioskEnd = 'rated' | 'skipped' | 'idle';

/** A hall's device shows nothing of the last citizen any more and waits for the next: the host sets the next client when there is one. */
export class KioskResetEvent extends CustomEvent<{ readonly because: KioskEnd }> {
  static readonly type = 'hcp-kiosk-reset';
  constructor(detail: { readonly because: KioskEnd }) {
    super(KioskResetEvent.type, { detail });
  }
}

/** A QR code at a window is of no more use: the service was rated, wherever that was, or it can be rated no more. Never with the level. */
export class HandoffEndedEvent extends CustomEvent<{ readonly because: 'rated' | 'not-rateable' }> {
  static readonly type = 'hcp-handoff-ended';
  constructor(detail: { readonly because: 'rated' | 'not-rateable' }) {
    super(HandoffEndedEvent.type, { detail });
  }
}
