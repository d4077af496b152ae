// @ts-check
import { dayAndTime } from '../../site/public/moment.js';
import { stamp } from '../../site/public/stamp.js';

/** @typedef {import('./session.js').PaperSheet} PaperSheet */

/** @type {Readonly<Record<string, string>>} */
const STATES = { 'entered-once': '等第二个人录入', differing: '两个人录得不一样', counted: '已计入' };

/** What of a sheet two people read differently, by where it stands in an entry. @type {Readonly<Record<string, string>>} */
const READ = {
  '/service': '等级和原因',
  '/staff': '对工作人员的评价',
  '/text': '写的话',
  '/identity': '姓名和电话',
  '/scanNo': '扫描编号',
};

/** @param {readonly string[]} pointers */
export const differencesIn = (pointers) => pointers.map((pointer) => READ[pointer] ?? pointer).join('、');

/**
 * A sheet in the list: never what is written on it.
 * @param {PaperSheet} sheet
 */
export function sheetLine({ itemName, scanNo, state, differences = [], entries, ratingNo }) {
  const entered = entries.map(({ staffNo, at }) => `${staffNo} ${dayAndTime(at)}`).join('，');
  return stamp('sheet-line', {
    itemName,
    state: STATES[state] ?? state,
    scanNo: `扫描编号 ${scanNo}`,
    differences: differences.length > 0 ? `不一样的是：${differencesIn(differences)}` : undefined,
    entered: `录入 ${entered}`,
    ratingNo: ratingNo && `评价编号 ${ratingNo}`,
  });
}
