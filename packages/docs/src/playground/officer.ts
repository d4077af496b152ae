import { createOfficerClient, type OfficerClient } from '@haochaping/client';
import type { DepartmentClient } from '@haochaping/client/department';
import { instantOf, type OfficialStep } from '@haochaping/core';
import { events, findings } from '@haochaping/core/words/zh-hans.js';
import type { OfficerReview } from '@haochaping/protocol';
import { PLACES, type PlaceId } from '@haochaping/test-support/samples';
import { ENDPOINT } from './province.js';

/** What the buttons of the playground say and send. */
const STEPS = {
  verify: [
    `${events.verify}：${findings.confirmed}`,
    () => ({ step: 'verify', finding: 'confirmed', note: '已调取叫号记录，情况属实。' }),
  ],
  extend: [events.extend, (until) => ({ step: 'extend', until, note: '涉及两个科室，需要多几天。' })],
  rectify: ['整改完成', () => ({ step: 'rectify', note: '材料清单已统一，窗口已重新培训。' })],
  answer: [`${events.answer}评价人`, () => ({ step: 'answer', note: '您反映的问题已经改正，谢谢您的监督。' })],
  close: [events.close, () => ({ step: 'close', note: '评价人没有新的意见。' })],
} as const satisfies Record<string, readonly [string, (until: string) => OfficialStep]>;

export type StepName = keyof typeof STEPS;
const isStepName = (step: string): step is StepName => step in STEPS;

/** Of the steps that the province now allows, those that have a button. */
export const stepsWithButton = ({ steps }: OfficerReview): readonly StepName[] => steps.filter(isStepName);

export const labelOf = (step: StepName): string => STEPS[step][0];

const DAY_MS = 86_400_000;

/** An officer of the place, with a token of now: the sandbox's clock may be weeks ahead of the last one. */
export async function officerOf(department: DepartmentClient, place: PlaceId): Promise<OfficerClient> {
  const { officerToken } = await department.mintOfficerToken({
    officer: { staffNo: '007', staffName: '王芳' },
    orgCode: PLACES[place].organisation.orgCode,
  });
  return createOfficerClient({ endpoint: ENDPOINT, officerToken });
}

export const take = (officer: OfficerClient, { rating, extensionUntil }: OfficerReview, step: StepName, now: number) =>
  officer.take(rating.ratingNo, STEPS[step][1](extensionUntil ?? instantOf(now + DAY_MS)));
