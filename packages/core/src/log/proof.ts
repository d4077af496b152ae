import * as z from 'zod/mini';
import { instantSchema } from '../instant.js';
import { openCode } from '../open-code.js';
import { digestSchema, hexOf, bytesOfHex, type Bytes } from './digest.js';
import { logSizeSchema, signedHeadSchema } from './head.js';
import type { LogRecordKind } from './record.js';

/** As long as a hash, so that it is told from the record after it, and long enough that nobody guesses a record by its hash. */
const saltSchema = digestSchema;

const openKindSchema = openCode<LogRecordKind>();

/**
 * One record of a rating. Sealed, it comes with all that leads from it to the head: the entry is the salt and, after it, the
 * record exactly as it is written here, in UTF-8. A sealed entry without a record: what was sealed is no longer there.
 */
export const provenRecordSchema = z.discriminatedUnion('state', [
  z.object({
    state: z.literal('sealed'),
    kind: openKindSchema,
    /** Canonical JSON, made from what the province has now. */
    record: z.optional(z.string()),
    salt: saltSchema,
    index: logSizeSchema,
    path: z.array(digestSchema),
  }),
  /** Not in the log yet; it will be, at the latest then. */
  z.object({ state: z.literal('pending'), kind: openKindSchema, sealedBy: instantSchema }),
]);
export type ProvenRecord = z.infer<typeof provenRecordSchema>;

/** All records of one rating, oldest first, against one head. */
export const logProofSchema = z.object({ head: signedHeadSchema, records: z.array(provenRecordSchema) });
export type LogProof = z.infer<typeof logProofSchema>;

/** The entry for a record: what is hashed into the log. */
export const entryOf = (salt: string, record: Uint8Array): Bytes => bytesOfHex(salt + hexOf(record));
