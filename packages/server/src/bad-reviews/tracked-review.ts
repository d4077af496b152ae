import {
  RATER_STEPS,
  VERDICTS,
  instantOf,
  millisOf,
  owedIn,
  stepsOf,
  type BadReview,
  type Organisation,
  type TimelineEntry,
  type TrackedReview,
  type Verdict,
} from '@haochaping/core';
import { conclusions, handOverTargets } from '@haochaping/core/words/zh-hans.js';
import { duesToCome, reviewRules } from '@haochaping/policy';
import type { Callers } from '../interface/callers.js';
import type { Handler } from '../interface/handler.js';
import { answered, refused } from '../interface/outcome.js';
import { levelLabel } from '../places/place.js';
import type { Database } from '../store/database/database.js';
import { storedReview, type StoredReview } from './bad-review.js';
import { missedEntries } from './missed-dues.js';
import { nextDueNow } from './next-due.js';
import type { StepTaken } from './steps-taken.js';

export const trackBadReview =
  (database: Database): Handler<'trackBadReview'> =>
  async ({ caller, now }) => {
    const stored = await storedReview(database, caller.ratingNo);
    return stored ? answered(reviewWith(caller.from, stored, now)) : refused('bad-review-unknown');
  };

type TokenOf = Callers['tracking-token']['from'];

/** Whoever found the rating by number and phone may be the office; it must not accept its own answer. */
export const verdictsWith = (from: TokenOf): Verdict['verdict'][] => (from === 'finding' ? ['refused'] : [...VERDICTS]);

/** A bad review as whoever has its token follows it, with what may be said with that. */
export function reviewWith(from: TokenOf, stored: StoredReview, now: number): TrackedReview {
  const review = trackedReview(stored, now);
  const verdicts = verdictsWith(from);
  return verdicts.length < VERDICTS.length && review.raterSteps.includes('verdict') ? { ...review, verdicts } : review;
}

/** A bad review as its rater follows it. */
export function trackedReview(stored: StoredReview, now: number): TrackedReview {
  const { rating, level, state, rules, dates, names } = stored;
  const { profile } = rules;
  const open = stepsOf(state, { role: 'rater' }, reviewRules(profile), instantOf(now));
  const { decisionUntil, objectionUntil, verdictUntil } = dates;
  return {
    ratingNo: rating.rating_no,
    itemName: rating.subject.itemName,
    level,
    levelLabel: levelLabel(profile, level),
    stage: state.stage,
    holder: nameOfHolder(state, names),
    dues: [...state.dues],
    ...toCome(stored),
    ...nextDueNow(state, rules, now),
    ...(state.extendedUntil !== undefined && { extendedUntil: state.extendedUntil }),
    ...(decisionUntil !== undefined && { decisionUntil }),
    ...(objectionUntil !== undefined && { objectionUntil }),
    ...(verdictUntil !== undefined && open.includes('verdict') && { verdictUntil }),
    raterSteps: RATER_STEPS.filter((step) => open.includes(step)),
    timeline: timelineOf(stored, now),
  };
}

/** Who has it now: as long as it is to be dispatched, the supervising office. */
function nameOfHolder({ stage, holder, above }: BadReview, names: ReadonlyMap<string, string>): string {
  const code = stage === 'to-dispatch' ? (above[0] ?? holder) : holder;
  return names.get(code) ?? code;
}

/** Duties that are still owed and get their date when the matter is confirmed. */
function toCome({ openedAt, state, rules: { profile } }: StoredReview): Pick<TrackedReview, 'duesToCome'> {
  const later = duesToCome(profile, { 'bad-review-opened': openedAt }).filter(
    ({ duty }) => owedIn(state.stage).includes(duty) && !state.dues.some((due) => due.duty === duty),
  );
  return later.length > 0 ? { duesToCome: later } : {};
}

/** In order of time; steps and recounts of the same second stay in the order in which they were stored. */
function timelineOf({ openedAt, steps, dueChanges, names, missed, state }: StoredReview, now: number): TimelineEntry[] {
  const nameOf = (orgCode: Organisation['orgCode']): string => names.get(orgCode) ?? orgCode;
  const taken = steps.map((step) => timelineEntry(step, nameOf));
  const entries = [...missedEntries(missed, state, now), ...taken, ...dueChanges];
  const inTime = entries.sort((one, other) => millisOf(one.at) - millisOf(other.at));
  return [{ event: 'opened', at: openedAt }, ...inTime];
}

/** Tells the step in the organisation's name: the rater never learns which member of staff took it. */
function timelineEntry({ step, by, takenAt: at }: StepTaken, nameOf: (orgCode: string) => string): TimelineEntry {
  if (step.step === 'verdict') {
    const { verdict, note } = step;
    return { event: step.step, at, verdict, ...(note !== undefined && { note }) };
  }
  if (step.step === 'object') return { event: step.step, at, note: step.note };
  const told = { at, by: by.role === 'rater' ? '' : nameOf(by.orgCode), note: step.note };
  switch (step.step) {
    case 'dispatch':
    case 'transfer':
      return { event: step.step, to: nameOf(step.to), ...told };
    case 'verify':
      return { event: step.step, finding: step.finding, ...told };
    case 'recheck':
      return { event: step.step, ...told, note: `${conclusions[step.conclusion]}：${step.note}` };
    case 'propose-exclusion':
      return { event: step.step, ground: step.ground, evidence: [...step.evidence], ...told };
    case 'decide':
      return { event: step.step, decision: step.decision, ...told };
    case 'extend':
      return { event: step.step, until: step.until, ...told };
    case 'urge':
      return { event: step.step, ...told, note: `${step.note}（${step.reference}）` };
    case 'hand-over':
      return {
        event: step.step,
        ...told,
        note: `移送${handOverTargets[step.handedTo]}（${step.reference}）：${step.note}`,
      };
    case 'call-back':
      return { event: step.step, result: step.result, ...told };
    default:
      return { event: step.step, ...told };
  }
}
