import * as z from 'zod/mini';
import { instantSchema } from './instant.js';
import { openCaseStepSchema } from './occasion.js';

/** What is rated, in words a citizen knows from the counter or the website. */
export const subjectSchema = z.object({
  itemName: z.string(),
  caseNo: z.string(),
  caseTitle: z.optional(z.string()),
  orgName: z.string(),
  staffName: z.optional(z.string()),
  step: z.optional(openCaseStepSchema),
  closedAt: z.optional(instantSchema),
});
export type Subject = z.infer<typeof subjectSchema>;
