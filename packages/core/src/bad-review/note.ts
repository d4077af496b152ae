import * as z from 'zod/mini';

/** What is said with a step, in words that the other side will read. */
export const noteSchema = z.string().check(z.trim(), z.minLength(1), z.maxLength(1000));
