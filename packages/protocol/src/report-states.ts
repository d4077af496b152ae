import { instantSchema, openReportStateSchema, ratingNoSchema, reportStateSchema } from '@haochaping/core';
import * as z from 'zod/mini';

/** How one message to one sink stands; never what is in it. */
export const reportLineSchema = z.object({
  /** The upper platform or app that is told. */
  sink: z.string(),
  /** What was put on record. */
  kind: z.string(),
  /** Absent for a default, which is of no rating. */
  ratingNo: z.optional(ratingNoSchema),
  state: openReportStateSchema,
  queuedAt: instantSchema,
  /** How often it was sent. */
  attempts: z.int(),
  nextTryAt: z.optional(instantSchema),
  settledAt: z.optional(instantSchema),
});
export type ReportLine = z.infer<typeof reportLineSchema>;

export const reportQuerySchema = z.object({
  state: z._default(reportStateSchema, 'waiting'),
  cursor: z.optional(z.string().check(z.maxLength(100))),
});
export const reportPageSchema = z.object({ reports: z.array(reportLineSchema), next: z.optional(z.string()) });
