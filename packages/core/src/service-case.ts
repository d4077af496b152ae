import * as z from 'zod/mini';
import { millisOf, instantSchema } from './instant.js';
import { codesAgree, itemSchema } from './item.js';
import { organisationSchema, regionCodeSchema, staffSchema } from './organisation.js';

/** 待受理, 已受理, 已办结: the same three in every province. */
export const CASE_STATUSES = ['to-accept', 'accepted', 'closed'] as const;
/** 即办件, 承诺件. */
export const CASE_KINDS = ['immediate', 'promised'] as const;

/** 办件编号, an..50 (GB/T 39046). */
export const caseNoSchema = z.string().check(z.regex(/^[0-9A-Za-z_-]{1,50}$/));

const fields = z.object({
  item: itemSchema,
  caseTitle: z.optional(z.string().check(z.trim(), z.minLength(1), z.maxLength(200))),
  organisation: organisationSchema,
  staff: z.optional(staffSchema),
  regionCode: regionCodeSchema,
  caseKind: z.enum(CASE_KINDS),
  caseStatus: z.enum(CASE_STATUSES),
  acceptedAt: z.optional(instantSchema),
  closedAt: z.optional(instantSchema),
});

/** One person's dealing with one item (办件), as the department's server registers it. It names no applicant. */
export const serviceCaseSchema = fields.check(
  z.refine((it) => codesAgree(it.item), { path: ['item', 'handleItemCode'], error: '须以事项编码开头' }),
  z.refine((it) => it.caseStatus === 'to-accept' || it.acceptedAt !== undefined, {
    path: ['acceptedAt'],
    error: '已受理、已办结的办件须有受理时间',
  }),
  z.refine((it) => it.caseStatus !== 'closed' || it.closedAt !== undefined, {
    path: ['closedAt'],
    error: '已办结的办件须有办结时间',
  }),
  z.refine((it) => !it.acceptedAt || !it.closedAt || millisOf(it.acceptedAt) <= millisOf(it.closedAt), {
    path: ['closedAt'],
    error: '办结时间不得早于受理时间',
  }),
);
export type ServiceCase = z.infer<typeof serviceCaseSchema>;
