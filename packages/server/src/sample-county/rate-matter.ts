import { instantOf, isBad, type Level, type Receipt, type Submission } from '@haochaping/core';
import { indicatorSetIn, type Profile } from '@haochaping/policy';
import { hashOfToken } from '../store/crypto/token.js';
import { issuedTicket } from '../tickets/ticket.js';
import { answerOf, type County } from './county.js';
import { COMPLAINTS } from './courses.js';
import type { Matter } from './matters.js';

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

export type RatedMatter = { readonly receipt: Receipt; readonly profile: Profile };

/** A matter is closed, registered and, where its applicant wants to, rated a quarter of an hour later. */
export async function rateMatter(county: County, matter: Matter, at: number): Promise<RatedMatter | undefined> {
  const { handlers, appId } = county;
  const { caseNo, nth, unit, closedAt, level } = matter;
  const parameters = { caseNo };
  const caller = { appId };
  const none = { query: undefined, idempotencyKey: undefined };
  const body = caseOf(matter);
  const registering = handlers.registerServiceCase({ ...none, now: closedAt, caller, parameters, body });
  if (!(await answerOf(county, `register ${caseNo}`, registering))) return undefined;
  const channel = unit.channels[nth % unit.channels.length] ?? 'pc';
  const asked = { ...none, now: closedAt, caller, parameters, body: { channel, orgCode: unit.orgCode } };
  const issued = await answerOf(county, `ticket ${caseNo}`, handlers.requestTicket(asked));
  const ticket = issued && (await issuedTicket(county.database, hashOfToken(issued.ticket)));
  if (!ticket || !level) return undefined;
  const submitting = handlers.submitRating({
    now: at,
    caller: { ...ticket, token: issued.ticket },
    parameters: {},
    query: undefined,
    body: submissionOf(nth, level, ticket.profile),
    idempotencyKey: `sample-county-${caseNo}`,
  });
  const receipt = await answerOf(county, `rate ${caseNo}`, submitting);
  return receipt && { receipt, profile: ticket.profile };
}

/** How long after the closing a matter is rated. */
export const RATED_AFTER_MS = 15 * MINUTE_MS;

function caseOf({ nth, unit, closedAt }: Matter) {
  const [itemCode, itemName] = unit.items[nth % unit.items.length] ?? ['', ''];
  const [staffNo, staffName] = unit.staff[nth % unit.staff.length] ?? ['', ''];
  const isPromised = nth % unit.items.length > 0;
  return {
    item: { itemCode, itemName },
    organisation: { orgCode: unit.orgCode, orgName: unit.orgCode }, // people read the name that the province has
    staff: { staffNo, staffName },
    regionCode: unit.regionCode,
    caseKind: isPromised ? ('promised' as const) : ('immediate' as const),
    caseStatus: 'closed' as const,
    acceptedAt: instantOf(closedAt - (isPromised ? 4 * DAY_MS : 25 * MINUTE_MS)),
    closedAt: instantOf(closedAt),
  };
}

/** The number is that of an operator's own service line: it belongs to nobody. */
const RATER = { phone: '13800138000', consent: true } as const;
const RATERS = ['王建华', '张秀英', '刘志强', '陈桂兰', '杨小军', '赵雪梅'] as const;

function submissionOf(nth: number, level: Level, profile: Profile): Submission {
  const offered = indicatorSetIn(profile).service[level];
  const ticked = offered[nth % Math.max(offered.length, 1)];
  const isNamed = profile.identity.value === 'required' || isBad(level);
  return {
    service: { level, indicators: ticked ? [ticked.code] : [] },
    answers: {},
    ...(isBad(level) && { text: COMPLAINTS[nth % COMPLAINTS.length] }),
    ...(isNamed && { identity: { name: RATERS[nth % RATERS.length] ?? '', ...RATER } }),
  };
}
