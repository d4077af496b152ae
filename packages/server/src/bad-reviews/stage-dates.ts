import { nextDue, type BadReview, type Instant } from '@haochaping/core';
import { countOut, dateOf, type Calendar, type DateName, type Moments, type Profile } from '@haochaping/policy';
import type { StepTaken } from './steps-taken.js';

/** Until when the stage leaves time: to propose an exclusion, to decide on it, to object to it, to put off, to accept or refuse. */
export type StageDates = {
  readonly exclusionUntil?: Instant;
  readonly decisionUntil?: Instant;
  readonly objectionUntil?: Instant;
  readonly extensionUntil?: Instant;
  readonly verdictUntil?: Instant;
};

type Standing = {
  readonly progress: Pick<BadReview, 'stage' | 'dues' | 'extendedUntil'>;
  readonly openedAt: Instant;
  readonly steps: readonly StepTaken[];
  readonly profile: Profile;
  readonly calendar: Calendar;
};

/** Counted when they are asked for, by the calendar as it is known then. */
export function stageDates({ progress, openedAt, steps, profile, calendar }: Standing): StageDates {
  const since = steps.at(-1)?.takenAt ?? openedAt;
  const until = (date: DateName, moments: Moments): Instant | undefined =>
    dateOf(date, profile, moments, calendar)?.endsAt;
  switch (progress.stage) {
    case 'to-verify':
      return given('exclusionUntil', until('appeal', { 'bad-review-opened': openedAt }));
    case 'exclusion-proposed':
      return given('decisionUntil', until('appeal-decision', { 'exclusion-proposed': since }));
    case 'rectifying':
      return given('extensionUntil', latestExtension(profile, nextDue(progress)?.dueAt ?? openedAt, calendar));
    case 'answered':
      return given('verdictUntil', until('verdict', { 'bad-review-answered': since }));
    case 'excluded':
      return given('objectionUntil', until('objection', { 'rating-excluded': since }));
    default:
      return {};
  }
}

/** A date is put off from that date on, not from the day on which somebody asks. */
const latestExtension = ({ extension }: Profile, from: Instant, calendar: Calendar): Instant | undefined =>
  extension.value ? countOut(extension.value.longest, from, calendar).endsAt : undefined;

const given = (name: keyof StageDates, until: Instant | undefined): StageDates => (until ? { [name]: until } : {});
