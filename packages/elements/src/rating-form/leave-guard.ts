import { isBegun } from '@haochaping/core';
import type { RatingOutcome } from '../events.js';
import type { RatingTexts } from '../texts/message-pack.js';
import type { FlowState } from './flow-state.js';

/** A question before the form is left, and its two answers. */
export type LeaveQuestion = Readonly<Record<'title' | 'help' | 'stay' | 'leave', string>>;

/**
 * What is asked before the form is left; undefined where leaving loses nothing. Where a rating is kept is known once an
 * attempt has failed, so one that is being sent is treated as if it lived in the page alone.
 */
export function leaveQuestionAt(state: FlowState, texts: RatingTexts): LeaveQuestion | undefined {
  switch (state.step) {
    case 'filling':
      return isBegun(state.draft) ? texts.form.leaveQuestion.draft : undefined;
    case 'unsent':
      return texts.form.leaveQuestion.draft;
    case 'sending':
      return texts.form.leaveQuestion.sending;
    case 'saved':
    case 'blocked':
      return state.kept === 'in-page' ? texts.form.leaveQuestion.saved : undefined;
    default:
      return undefined;
  }
}

/** How the rating has ended for the page that offered it, were the form left now. */
export function outcomeOf(state: FlowState | undefined): RatingOutcome {
  switch (state?.step) {
    case 'sent':
      return { outcome: 'rated', receipt: state.receipt };
    case 'sending':
    case 'saved':
    case 'blocked':
      return { outcome: 'saved' };
    case 'skipped':
    case 'rated-elsewhere':
      return { outcome: state.step };
    default:
      return { outcome: 'closed' };
  }
}
