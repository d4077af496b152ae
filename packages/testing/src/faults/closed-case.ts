import type { ServiceCase } from '@haochaping/core';

/** What is rated in every storm: a case of 柳林县 that is closed. */
export const CLOSED_CASE: ServiceCase = {
  item: { itemCode: '11141125MB1A2B3C4D4000123001000', itemName: '食品经营许可证核发' },
  caseTitle: '某饭馆食品经营许可',
  organisation: { orgCode: '11141125MB1A2B3C4D', orgName: '柳林县行政审批服务管理局' },
  regionCode: '141125',
  caseKind: 'promised',
  caseStatus: 'closed',
  acceptedAt: '2026-10-12T09:00:00+08:00',
  closedAt: '2026-10-16T09:30:00+08:00',
};
