import { goesToOfficeFirst } from '@haochaping/policy';
import { answerOf, personFor, type County, type Happening } from './county.js';
import type { CourseStep } from './courses.js';
import type { Matter } from './matters.js';
import type { RatedMatter } from './rate-matter.js';

const HOUR_MS = 3_600_000;

/** What happens with a bad review, in its order. */
export function handlingOf(county: County, matter: Matter, rated: RatedMatter): readonly Happening[] {
  const { unit, course } = matter;
  const at = matter.closedAt;
  const dispatch: CourseStep = {
    afterHours: 2,
    by: 'supervisor',
    step: { step: 'dispatch', to: unit.orgCode, note: '请核实并答复评价人' },
  };
  const steps = goesToOfficeFirst(rated.profile) ? [dispatch, ...course] : course;
  return steps.map((step, nth) => ({
    at: at + step.afterHours * HOUR_MS,
    happen: (now) => takeStep(county, { matter, rated, step, nth }, now),
  }));
}

type Taken = {
  readonly matter: Matter;
  readonly rated: RatedMatter;
  readonly step: CourseStep;
  readonly nth: number;
};

async function takeStep(county: County, { matter, rated, step, nth }: Taken, now: number): Promise<void> {
  const { ratingNo } = rated.receipt;
  const { handlers } = county;
  const call = { now, query: undefined, idempotencyKey: `sample-county-${ratingNo}-${nth}` };
  if (step.by === 'rater') {
    const caller = { ratingNo, from: 'receipt' } as const;
    await answerOf(county, 'verdict', handlers.giveVerdict({ ...call, caller, parameters: {}, body: step.verdict }));
    return;
  }
  const caller = personFor(step.by, matter.unit);
  await answerOf(
    county,
    step.step.step,
    handlers.takeStep({ ...call, caller, parameters: { ratingNo }, body: step.step }),
  );
}
