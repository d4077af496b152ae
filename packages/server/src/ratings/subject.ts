import type { Subject } from '@haochaping/core';
import type { IssuedTicket } from '../tickets/issued-ticket.js';

/** What is rated, in words that the citizen knows. */
export function subjectOf({ caseNo, step, serviceCase }: IssuedTicket): Subject {
  const { item, caseTitle, organisation, staff, closedAt } = serviceCase;
  return {
    itemName: item.itemName,
    caseNo,
    ...(caseTitle !== undefined && { caseTitle }),
    orgName: organisation.orgName,
    ...(staff && { staffName: staff.staffName }),
    ...(step && { step }),
    ...(closedAt !== undefined && { closedAt }),
  };
}
