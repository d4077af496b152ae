import {
  instantSchema,
  openPaperStateSchema,
  organisationSchema,
  ratingNoSchema,
  scanNoSchema,
} from '@haochaping/core';
import * as z from 'zod/mini';

/** A paper sheet (书面评价表) that was entered: never what is written on it. */
export const paperSheetSchema = z.object({
  scanNo: scanNoSchema,
  orgCode: organisationSchema.shape.orgCode,
  orgName: z.string(),
  itemName: z.string(),
  state: openPaperStateSchema,
  /** Pointers to the fields that the last two people read differently. */
  differences: z.optional(z.array(z.string())),
  /** Who entered it, and when, oldest first. */
  entries: z.array(z.object({ orgCode: z.string(), staffNo: z.string(), at: instantSchema })),
  /** The rating that it became. */
  ratingNo: z.optional(ratingNoSchema),
});
export type PaperSheet = z.infer<typeof paperSheetSchema>;

export const paperQuerySchema = z.object({
  /** Those that wait for somebody, or those that count. */
  state: z._default(z.enum(['waiting', 'counted']), 'waiting'),
  cursor: z.optional(z.string().check(z.maxLength(200))),
});
export const paperPageSchema = z.object({ sheets: z.array(paperSheetSchema), next: z.optional(z.string()) });
