// @ts-check
import { weekdayBefore } from './weekday.mjs';

/**
 * A case as this site keeps it: what it registers with the province, and what only its own page needs.
 * @typedef {object} Case
 * @property {string} caseNo region, day and serial
 * @property {import('../province/province.mjs').ServiceCase} serviceCase
 * @property {string} channel
 * @property {boolean} crossProvince
 */

/**
 * @param {import('./applications.mjs').Application} application
 * @param {Date} now
 * @returns {Case}
 */
export function caseOf(application, now) {
  const { office, accepted, closed } = application;
  const begunOn = weekdayBefore(now, accepted?.[0] ?? 0);
  const itemCode = office.orgCode + application.itemTail;
  return {
    caseNo: office.regionCode + begunOn.replaceAll('-', '') + application.serial,
    serviceCase: {
      item: { itemCode, handleItemCode: `${itemCode}01`, itemName: application.itemName },
      organisation: { orgCode: office.orgCode, orgName: office.orgName },
      ...(application.staff && { staff: application.staff }),
      regionCode: office.regionCode,
      caseKind: application.kind,
      caseStatus: closed ? 'closed' : accepted ? 'accepted' : 'to-accept',
      ...(accepted && { acceptedAt: instant(accepted, now) }),
      ...(closed && { closedAt: instant(closed, now) }),
    },
    channel: application.channel,
    crossProvince: application.crossProvince ?? false,
  };
}

/**
 * @param {import('./applications.mjs').Moment} moment
 * @param {Date} now
 */
const instant = ([weekdaysAgo, time], now) => `${weekdayBefore(now, weekdaysAgo)}T${time}+08:00`;
