import type { OfficialStep } from './official-step.js';
import type { Outcome } from './outcome.js';
import type { RaterStep } from './rater-step.js';

/** Everything that can be done with a bad review. */
export type Step = OfficialStep | RaterStep;
export type StepKind = Step['step'];

/** What the step found, decided or heard, if it did. */
export function outcomeOf(step: Step): Outcome | undefined {
  switch (step.step) {
    case 'verify':
      return step.finding;
    case 'decide':
      return step.decision;
    case 'call-back':
      return step.result;
    case 'verdict':
      return step.verdict;
    default:
      return undefined;
  }
}
