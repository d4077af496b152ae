import { createOfficerClient, type OfficerClient } from '@haochaping/client/officer';
import type { DepartmentClient } from '@haochaping/client/department';
import { instantOf, type OfficialRole, type OfficialStep } from '@haochaping/core';
import { events, findings, roles } from '@haochaping/core/words/zh-hans.js';
import type { OfficerReview } from '@haochaping/protocol';
import { PLACES, type PlaceId } from '@haochaping/test-support/samples';
import { ENDPOINT } from './province.js';

type About = { readonly until: string; readonly unit: string };

/** What the buttons of the playground say and send. */
const STEPS = {
  dispatch: [
    `${roles.supervisor}：${events.dispatch}`,
    ({ unit }) => ({ step: 'dispatch', to: unit, note: '请按期核实，并答复评价人。' }),
  ],
  verify: [
    `${events.verify}：${findings.confirmed}`,
    () => ({ step: 'verify', finding: 'confirmed', note: '已调取叫号记录，情况属实。' }),
  ],
  extend: [events.extend, ({ until }) => ({ step: 'extend', until, note: '涉及两个科室，需要多几天。' })],
  rectify: ['整改完成', () => ({ step: 'rectify', note: '材料清单已统一，窗口已重新培训。' })],
  answer: [`${events.answer}评价人`, () => ({ step: 'answer', note: '您反映的问题已经改正，谢谢您的监督。' })],
  close: [events.close, () => ({ step: 'close', note: '评价人没有新的意见。' })],
} as const satisfies Record<string, readonly [string, (about: About) => OfficialStep]>;

export type StepName = keyof typeof STEPS;
const isStepName = (step: string): step is StepName => step in STEPS;

/** Of the steps that the province now allows, those that have a button. */
export const stepsWithButton = ({ steps }: OfficerReview): readonly StepName[] => steps.filter(isStepName);

export const labelOf = (step: StepName): string => STEPS[step][0];

const DAY_MS = 86_400_000;

/** The supervising office of each place, as every sandbox has it. */
const OFFICES: Readonly<Record<PlaceId, string>> = { tianjin: 'HP-HCP', liulin: 'LL-HCP', xinhua: 'XH-HCP' };
const unitOf = (place: PlaceId): string => PLACES[place].organisation.orgCode;

/** Somebody at a desk, with a token of now: the sandbox's clock may be weeks ahead of the last one. */
async function at(department: DepartmentClient, orgCode: string, role: OfficialRole): Promise<OfficerClient> {
  const officer = { staffNo: '007', staffName: '王芳' };
  const { officerToken } = await department.mintOfficerToken({ officer, orgCode, roles: [role] });
  return createOfficerClient({ endpoint: ENDPOINT, officerToken });
}

/** The review as whoever has it sees it: until it is dispatched, the supervisor of the office above. */
export async function reviewOf(department: DepartmentClient, place: PlaceId, ratingNo: string): Promise<OfficerReview> {
  const seen = await (await at(department, unitOf(place), 'officer')).get(ratingNo);
  if (seen.review.stage !== 'to-dispatch') return seen;
  return (await at(department, OFFICES[place], 'supervisor')).get(ratingNo);
}

/** A step that is taken, by whoever takes such steps. */
export type Taking = { readonly place: PlaceId; readonly review: OfficerReview; readonly step: StepName };

export async function take(department: DepartmentClient, { place, review, step }: Taking, now: number): Promise<void> {
  const unit = unitOf(place);
  const isDispatched = step === 'dispatch';
  const desk = await at(department, isDispatched ? OFFICES[place] : unit, isDispatched ? 'supervisor' : 'officer');
  const until = review.extensionUntil ?? instantOf(now + DAY_MS);
  await desk.take(review.rating.ratingNo, STEPS[step][1]({ until, unit }));
}
