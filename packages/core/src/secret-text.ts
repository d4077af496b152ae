import * as z from 'zod/mini';

/** A random 192-bit secret in base64url, without any personal data. */
export const secretTextSchema = z.string().check(z.regex(/^[A-Za-z0-9_-]{32,64}$/));
