import type { OpenSubmission } from '@haochaping/core';
import * as z from 'zod/mini';

/** A submission that is written down until it is acknowledged. */
export const entrySchema = z.object({
  /** The idempotency key under which it is sent, however often; the entry's name in the store too. */
  key: z.string(),
  endpoint: z.string(),
  ticket: z.string(),
  /** As the form made it: only this code could have encrypted it, and the province parses it anyhow. */
  submission: z.custom<OpenSubmission>(),
  /** When it was written down, in milliseconds since the Unix epoch by the device's clock. */
  savedAt: z.number(),
});
export type Entry = z.infer<typeof entrySchema>;

/** What is to be sent, and on which ticket. */
export type Posting = Pick<Entry, 'endpoint' | 'ticket' | 'submission'>;

/** An entry is kept this long and not longer: it has what a citizen said, and perhaps their name. */
export const KEPT_MS = 24 * 3_600_000;
