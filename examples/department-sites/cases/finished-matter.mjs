// @ts-check
import { HOUSEHOLD } from './organisations.mjs';

/** Who sits at the window. */
export const WINDOW = { name: '3 号窗口', business: '户籍与证件', staffNo: 'LLGA-012', staffName: '刘小燕' };

/**
 * The window itself, which is rated without a case.
 * @type {import('@haochaping/core').StandingTarget}
 */
export const WINDOW_TARGET = {
  kind: 'window',
  code: '3',
  name: `${WINDOW.name}（${WINDOW.business}）`,
  orgCode: HOUSEHOLD.orgCode,
  regionCode: HOUSEHOLD.regionCode,
};

/** What is done at this window, in turn, and for whom. */
const DONE = [
  { itemName: '居民身份证换领', itemTail: '0070911421136', applicant: '张*华' },
  { itemName: '户口迁移（夫妻投靠）', itemTail: '2070911302415', applicant: '李*' },
  { itemName: '出生登记', itemTail: '2070911304216', applicant: '王*兰' },
  { itemName: '居住证申领', itemTail: '0070911512233', applicant: '赵*强' },
];
const TAKES_MS = 18 * 60_000;
const SINCE_MS = 60_000;
/** China has one civil time all year, eight hours ahead of UTC. */
const SHANGHAI_OFFSET_MS = 8 * 3_600_000;

/**
 * Matters that are closed at the window one after the other, each a minute ago and with a number of its own.
 * @returns {(now: number) => { caseNo: string, applicant: string, serviceCase: import('../province/province.mjs').ServiceCase }}
 *   milliseconds since the Unix epoch → the next of them
 */
export function finishedMatters() {
  let count = 0;
  return (now) => {
    const nth = count++;
    const { itemName, itemTail, applicant } = /** @type {(typeof DONE)[number]} */ (DONE[nth % DONE.length]);
    const { orgCode, orgName, regionCode } = HOUSEHOLD;
    const { staffNo, staffName } = WINDOW;
    return {
      // With the second, so that it is later than all that an earlier start has made.
      caseNo: `${regionCode}-${instant(now)
        .replace(/[-:]|[+].*/g, '')
        .replace('T', '-')}${nth % 10}`,
      applicant,
      serviceCase: {
        item: { itemCode: orgCode + itemTail, itemName },
        organisation: { orgCode, orgName },
        staff: { staffNo, staffName },
        regionCode,
        caseKind: 'immediate',
        caseStatus: 'closed',
        acceptedAt: instant(now - TAKES_MS),
        closedAt: instant(now - SINCE_MS),
      },
    };
  };
}

/** @param {number} millis */
const instant = (millis) => `${new Date(millis + SHANGHAI_OFFSET_MS).toISOString().slice(0, 19)}+08:00`;
