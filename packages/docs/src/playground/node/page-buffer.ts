/** Bytes that can say themselves as text, as Node's `Buffer` does; of that, what the server uses. */
export class PageBuffer extends Uint8Array {
  override toString(encoding = 'utf8'): string {
    if (encoding === 'hex') return [...this].map((byte) => byte.toString(16).padStart(2, '0')).join('');
    if (encoding === 'utf8') return new TextDecoder('utf-8', { ignoreBOM: true }).decode(this);
    const base64 = btoa([...this].map((byte) => String.fromCharCode(byte)).join(''));
    if (encoding === 'base64') return base64;
    if (encoding === 'base64url') return base64.replace(/=+$/, '').replaceAll('+', '-').replaceAll('/', '_');
    throw new RangeError(`no encoding ${encoding} here`);
  }
}

/** The bytes of a text or of other bytes; these are copied. */
export function bufferFrom(source: string | ArrayLike<number> | ArrayBuffer, encoding = 'utf8'): PageBuffer {
  if (source instanceof ArrayBuffer) return new PageBuffer(source);
  if (typeof source !== 'string') return new PageBuffer(source);
  if (encoding === 'utf8') return new PageBuffer(new TextEncoder().encode(source));
  if (encoding === 'hex')
    return new PageBuffer((source.match(/[0-9a-f]{2}/gi) ?? []).map((pair) => parseInt(pair, 16)));
  if (encoding !== 'base64url') throw new RangeError(`no encoding ${encoding} here`);
  // Like Node's, it passes over what is no base64.
  const known = source
    .replaceAll('-', '+')
    .replaceAll('_', '/')
    .replace(/[^A-Za-z0-9+/]/g, '');
  const whole = known.length % 4 === 1 ? known.slice(0, -1) : known;
  return new PageBuffer([...atob(whole)].map((character) => character.charCodeAt(0)));
}

export function concatenated(parts: readonly Uint8Array[]): PageBuffer {
  const all = new PageBuffer(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

/** Puts it where the server's code looks for `Buffer`, unless there is one. */
export function provideBuffer(): void {
  if (!('Buffer' in globalThis)) Object.assign(globalThis, { Buffer: { from: bufferFrom, concat: concatenated } });
}
