import { createHash } from 'node:crypto';

/** A strong validator: the same bytes, the same tag. */
export const etagOf = (text: string): string => `"${createHash('sha256').update(text).digest('base64url')}"`;

/** Whether the caller has this version already (RFC 9110, 13.1.2: compared weakly). */
export function hasAlready(ifNoneMatch: string | undefined, etag: string): boolean {
  const tags = (ifNoneMatch ?? '').split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  return tags.includes(etag) || tags.includes('*');
}
