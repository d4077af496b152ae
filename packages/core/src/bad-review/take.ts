import { millisOf, type Instant } from '../instant.js';
import { actorOf } from './acts.js';
import type { Actor, Person } from './actor.js';
import type { BadReview } from './bad-review.js';
import { owedIn, nextDue } from './next-due.js';
import { PROCEDURE, type ProcedureRow, type ReviewRules } from './procedure.js';
import { outcomeOf, type Step, type StepKind } from './step.js';
import { refusalAt, type StepRefusal } from './step-refusal.js';

export type StepOutcome =
  | {
      readonly outcome: 'taken';
      readonly review: BadReview;
      /** The person who took it, in the role in which they did. */
      readonly by: Actor;
      /** Nothing was owed any more, and now something is again. */
      readonly reopened: boolean;
    }
  | { readonly outcome: 'refused'; readonly because: StepRefusal };

/** The steps open to a person now. */
export function stepsOf(review: BadReview, person: Person, rules: ReviewRules, at: Instant): readonly StepKind[] {
  const rows = PROCEDURE.filter((row) => row.stage === review.stage);
  const open = rows.filter((row) => refusalAt(row, { review, person, rules, at }) === undefined);
  return [...new Set(open.map(({ step }) => step))];
}

/** Takes a step, or says why it cannot be taken. */
export function take(review: BadReview, step: Step, person: Person, rules: ReviewRules, at: Instant): StepOutcome {
  const row = rowOf(review, step);
  if (!row) return refused('step-not-of-this-stage');
  const because = refusalAt(row, { review, person, rules, at }) ?? faultIn(step, review, at);
  if (because) return refused(because);
  const by = actorOf(step.step, person);
  return {
    outcome: 'taken',
    by,
    review: {
      ...review,
      stage: row.leadsTo,
      taken: [...review.taken, { step, by }],
      ...((step.step === 'transfer' || step.step === 'dispatch') && { holder: step.to }),
      ...(step.step === 'extend' && { extendedUntil: step.until }),
    },
    reopened: owedIn(review.stage).length === 0 && owedIn(row.leadsTo).length > 0,
  };
}

const refused = (because: StepRefusal): StepOutcome => ({ outcome: 'refused', because });

const rowOf = ({ stage }: BadReview, step: Step): ProcedureRow | undefined =>
  PROCEDURE.find((row) => row.stage === stage && row.step === step.step && (!row.when || row.when === outcomeOf(step)));

/** What is wrong with the content of a step that could otherwise be taken. */
function faultIn(step: Step, review: BadReview, at: Instant): StepRefusal | undefined {
  if (step.step === 'transfer') return step.to === review.holder ? 'transfer-to-holder' : undefined;
  if (step.step !== 'extend') return undefined;
  const reached = Math.max(millisOf(nextDue(review)?.dueAt ?? at), millisOf(at));
  if (millisOf(step.until) <= reached) return 'extension-not-later';
  const latest = review.extensionUntil;
  return latest !== undefined && millisOf(step.until) > millisOf(latest) ? 'extension-too-far' : undefined;
}
