export type JsonBody = { readonly outcome: 'read'; readonly value: unknown } | { readonly outcome: 'unreadable' };

/** Reads the bytes of a body as JSON in UTF-8. */
export function jsonBody(bytes: Uint8Array): JsonBody {
  try {
    return { outcome: 'read', value: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) };
  } catch {
    return { outcome: 'unreadable' };
  }
}
