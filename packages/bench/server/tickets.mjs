// @ts-check
import { createDepartmentClient } from '@haochaping/client/department';

/** @type {import('@haochaping/core').ServiceCase} */
const CASE = {
  item: { itemCode: '11141125MB1A2B3C4D4000123001000', itemName: '食品经营许可证核发' },
  caseTitle: '某饭馆食品经营许可',
  organisation: { orgCode: '11141125MB1A2B3C4D', orgName: '柳林县行政审批服务管理局' },
  regionCode: '141125',
  caseKind: 'promised',
  caseStatus: 'closed',
  acceptedAt: '2026-10-12T09:00:00+08:00',
  closedAt: '2026-10-16T09:30:00+08:00',
};

/**
 * Registers cases and asks for a ticket for each, as a department's server does.
 * @param {{ address: string, appId: string, secret: string }} province
 * @param {number} count
 */
export async function ticketsFrom({ address, appId, secret }, count) {
  const department = createDepartmentClient({ endpoint: address, appId, secret });
  const closedAt = new Date(Date.now() - 86_400_000 + 8 * 3_600_000).toISOString().slice(0, 19) + '+08:00';
  const tickets = [];
  for (let number = 1; number <= count; number += 1) {
    await department.registerServiceCase(`BENCH-${number}`, { ...CASE, closedAt });
    tickets.push((await department.requestTicket(`BENCH-${number}`, { channel: 'pc' })).ticket);
  }
  return tickets;
}
