import { parseArgs } from 'node:util';
import type { ServiceCase } from '@haochaping/core';
import * as z from 'zod/mini';

/** What was asked for. A seed that was not given is drawn, and printed, so that it can be given. */
export function campaignAsked(runsUnlessTold: number) {
  const { values } = parseArgs({
    options: {
      seed: { type: 'string' },
      runs: { type: 'string' },
      'without-keys': { type: 'boolean' },
      'lying-disk': { type: 'boolean' },
    },
  });
  const mistake = values['without-keys'] ? 'without-keys' : values['lying-disk'] ? 'lying-disk' : undefined;
  return {
    seed: values.seed === undefined ? Math.trunc(Math.random() * 2 ** 31) : Number(values.seed),
    runs: values.runs === undefined ? runsUnlessTold : Number(values.runs),
    mistake,
  } as const;
}

/** What is rated in every campaign: a case of 柳林县 that is closed. */
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

/** Ratings as they stand in the database. */
export const ledgerSchema = z.array(
  z.object({
    ratingNo: z.string(),
    caseNo: z.string(),
    ticketHash: z.string(),
    key: z.string(),
    level: z.string(),
    words: z.string(),
  }),
);
export type Ledger = z.infer<typeof ledgerSchema>;
