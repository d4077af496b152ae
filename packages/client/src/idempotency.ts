/** A fresh key of 24 random bytes in base64url; `crypto.randomUUID` is missing on plain HTTP and before Chromium 92. */
export function newIdempotencyKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(24));
  return btoa(String.fromCharCode(...bytes))
    .replace(/\+/g, '-')
    .replace(/\//g, '_');
}
