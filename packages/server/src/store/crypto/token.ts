import { createHash, randomBytes } from 'node:crypto';

const TOKEN_BYTES = 24;

/** A fresh secret of 192 bits in base64url. */
export const newToken = (): string => randomBytes(TOKEN_BYTES).toString('base64url');

/** What is stored of a token: with 192 random bits, a plain hash cannot be guessed. */
export const hashOfToken = (token: string): string => createHash('sha256').update(token).digest('base64url');
