import type { TimelineEntry } from '@haochaping/core';
import type { StepTaken } from './bad-review.js';

/** Told in the organisation's name: the rater never learns who among the staff did it. */
export function timelineEntry(
  { step, by, takenAt: at }: StepTaken,
  nameOf: (orgCode: string) => string,
): TimelineEntry {
  if (step.step === 'verdict') {
    const { verdict, note } = step;
    return { event: step.step, at, verdict, ...(note !== undefined && { note }) };
  }
  if (step.step === 'object') return { event: step.step, at, note: step.note };
  const told = { at, by: by.role === 'rater' ? '' : nameOf(by.orgCode), note: step.note };
  switch (step.step) {
    case 'transfer':
      return { event: step.step, to: nameOf(step.to), ...told };
    case 'verify':
      return { event: step.step, finding: step.finding, ...told };
    case 'propose-exclusion':
      return { event: step.step, ground: step.ground, evidence: [...step.evidence], ...told };
    case 'decide':
      return { event: step.step, decision: step.decision, ...told };
    case 'extend':
      return { event: step.step, until: step.until, ...told };
    case 'call-back':
      return { event: step.step, result: step.result, ...told };
    default:
      return { event: step.step, ...told };
  }
}
