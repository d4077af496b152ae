import * as z from 'zod/mini';

/** What the page tells its server: how far it has come, and what it saw there. */
export const reportSchema = z.object({
  step: z.enum(['rated', 'answer-lost', 'resumed', 'beside', 'failed']),
  message: z.optional(z.string()),
  ratingNo: z.optional(z.string()),
  rateable: z.optional(z.boolean()),
  levels: z.optional(z.number()),
  /** Whether the browser has Web Locks. */
  locks: z.optional(z.boolean()),
  /** Where the outbox says that it keeps the submission. */
  where: z.optional(z.string()),
  /** How many submissions lie in the database, and whether one could be read there. */
  entries: z.optional(z.number()),
  clear: z.optional(z.boolean()),
  mark: z.optional(z.nullable(z.string())),
  resumed: z.optional(z.number()),
  same: z.optional(z.boolean()),
});
export type Report = z.infer<typeof reportSchema>;
