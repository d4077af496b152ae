import type { CallAttempt } from '@haochaping/core';
import { answerOf, personFor, type County } from './county.js';
import type { SampleUnit } from './units.js';

/** What is heard on the phone, in turn. */
const HEARD: readonly CallAttempt[] = [
  { result: 'satisfied', note: '评价人表示问题已经解决' },
  { result: 'not-reached' },
  { result: 'dissatisfied', note: '评价人说第二次去还是多要了一份复印件' },
  { result: 'satisfied', note: '评价人表示满意，建议多开一个窗口' },
  { result: 'declined' },
];

/** The caller of an office goes through the list; `called` counts the calls so far. */
export async function callBack(county: County, unit: SampleUnit, called: number, now: number): Promise<number> {
  const { handlers } = county;
  const caller = personFor('caller', unit);
  const asked = { now, caller, parameters: {}, query: { state: 'open' as const }, idempotencyKey: undefined };
  const list = await answerOf(county, 'callbacks', handlers.listCallbacks({ ...asked, body: undefined }));
  let next = called;
  for (const { callbackId } of list?.callbacks ?? []) {
    const body = HEARD[next % HEARD.length] ?? { result: 'declined' };
    const call = { now, caller, parameters: { callbackId }, query: undefined, body };
    const idempotencyKey = `sample-county-call-${next}-${callbackId}`;
    await answerOf(county, 'call back', handlers.recordCall({ ...call, idempotencyKey }));
    next += 1;
  }
  return next;
}
