import * as z from 'zod/mini';

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
