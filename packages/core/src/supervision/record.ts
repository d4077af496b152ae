import * as z from 'zod/mini';
import { referenceSchema } from '../bad-review/step.js';
import { openCode } from '../open-code.js';
import { organisationSchema, staffSchema } from '../organisation.js';
import { ratingNoSchema } from '../rating.js';

/**
 * Why somebody is to account for it (notices 000, 001, 002, 004): 反复被差评投诉, 弄虚作假, 故意刁难, 打击报复, 长期靠后经教育无明显改善, 整改不
 * 到位.
 */
export const ACCOUNTABILITY_GROUNDS = [
  'repeated',
  'falsified',
  'obstructed',
  'retaliated',
  'lagging',
  'not-rectified',
] as const;
export const openAccountabilityGroundSchema = openCode<(typeof ACCOUNTABILITY_GROUNDS)[number]>();

const about = {
  orgCode: organisationSchema.shape.orgCode,
  staffNo: z.optional(staffSchema.shape.staffNo),
  ratingNo: z.optional(ratingNoSchema),
};

/** What a supervisor puts down: what a patrol found (巡查), or a lead on accountability (问责线索). The paper itself is elsewhere. */
export const newRecordSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('patrol-finding'), ...about, reference: referenceSchema }),
  z.object({
    kind: z.literal('accountability'),
    ...about,
    ground: z.enum(ACCOUNTABILITY_GROUNDS),
    reference: referenceSchema,
  }),
]);
export type NewRecord = z.infer<typeof newRecordSchema>;

/** 巡查发现, 问责线索, 廉洁线索. */
export const RECORD_KINDS = ['patrol-finding', 'accountability', 'integrity-lead'] as const;
export const openRecordKindSchema = openCode<(typeof RECORD_KINDS)[number]>();

/** What a record is about; a lead on integrity comes from a call and not from a supervisor (廉洁线索). */
export type SupervisionRecordContent =
  | Omit<Extract<NewRecord, { kind: 'patrol-finding' }>, 'orgCode' | 'reference'>
  | Omit<Extract<NewRecord, { kind: 'accountability' }>, 'orgCode' | 'reference'>
  | {
      readonly kind: 'integrity-lead';
      readonly callbackId: string;
      readonly staffNo?: string;
      readonly ratingNo?: string;
    };

/** How far it is: 已登记, 已移送, 办理中, 已有结论. */
export const RECORD_STATES = ['noted', 'handed-over', 'under-way', 'concluded'] as const;
export const openRecordStateSchema = openCode<(typeof RECORD_STATES)[number]>();

/** A step of it, with the number of the paper by which the other side finds it. */
export const recordEntrySchema = z.object({ state: z.enum(RECORD_STATES), reference: referenceSchema });
export type RecordEntry = z.infer<typeof recordEntrySchema>;
