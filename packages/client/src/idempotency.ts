/** A fresh key of 160 random bits, in decimals; `crypto.randomUUID` is missing on plain HTTP and before Chromium 92. */
export const newIdempotencyKey = (): string => crypto.getRandomValues(new Uint32Array(5)).join('-');
