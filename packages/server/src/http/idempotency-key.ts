/** Long enough that two submissions never share one by chance. */
const KEY = /^[A-Za-z0-9_-]{16,64}$/;

export const isIdempotencyKey = (text: string | undefined): text is string => text !== undefined && KEY.test(text);
