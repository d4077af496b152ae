import {
  append,
  canonicalText,
  consistencyRanges,
  entryOf,
  hashOfEntry,
  hashOfRange,
  headText,
  inclusionRanges,
  subtreesOf,
  type Hash,
  type LogKey,
  type LogProof,
  type ProvenRecord,
  type EntryRange,
  type SignedHead,
} from '@haochaping/core';
import { createHash, generateKeyPairSync, sign, type KeyObject } from 'node:crypto';

const sha256: Hash = (bytes) => Uint8Array.from(createHash('sha256').update(bytes).digest());

export type Recorded = { readonly kind: ProvenRecord['kind']; readonly record: unknown };

/** A new key, as a province publishes it. */
export function signingPair(): { readonly publicKey: LogKey; readonly privateKey: KeyObject } {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
  return { publicKey: withKeyId({ kty: 'EC', crv: 'P-256', x, y }), privateKey };
}

/** RFC 7638. */
export const withKeyId = (key: Omit<LogKey, 'kid'>): LogKey => ({
  ...key,
  kid: createHash('sha256').update(canonicalText(key)).digest('base64url'),
});

/** A log of these records, after some of strangers, which can lie about anything because a test tells it to. */
export async function fakeLog(pair: ReturnType<typeof signingPair>, records: readonly Recorded[], strangers = 3) {
  const salted = records.map(({ record }, nth) => ({ salt: String(nth).repeat(64), text: canonicalText(record) }));
  const own = await Promise.all(
    salted.map(({ salt, text }) => hashOfEntry(sha256, entryOf(salt, new TextEncoder().encode(text)))),
  );
  const entries = [...Array.from({ length: strangers }, (_each, nth) => String(nth).repeat(64)), ...own];
  const { completed } = await append(sha256, [], 0, entries);
  const over = ({ start, end }: EntryRange): Promise<string> =>
    hashOfRange(
      sha256,
      subtreesOf({ start, end }).map(
        ({ level, position }) =>
          completed.find((each) => each.level === level && each.position === position)?.digest ?? '',
      ),
    );
  const headAt = async (size: number, at = '2026-11-22T16:00:00+08:00'): Promise<SignedHead> => {
    const head = { size, root: await over({ start: 0, end: size }), at };
    const signature = sign('sha256', Buffer.from(headText(head)), { key: pair.privateKey, dsaEncoding: 'ieee-p1363' });
    return { ...head, keyId: pair.publicKey.kid, signature: signature.toString('hex') };
  };
  const proofAt = async (size: number): Promise<LogProof> => ({
    head: await headAt(size),
    records: await Promise.all(
      records.map(async ({ kind }, nth): Promise<LogProof['records'][number]> => {
        const index = strangers + nth;
        const state = index < size ? 'sealed' : 'pending';
        if (state === 'pending') return { state, kind: kind, sealedBy: '2026-11-22T16:05:00+08:00' };
        const path = await Promise.all(inclusionRanges(index, size).map(over));
        return { state, kind: kind, record: salted[nth]?.text ?? '', salt: salted[nth]?.salt ?? '', index, path };
      }),
    ),
  });
  return {
    size: entries.length,
    headAt,
    proofAt,
    pathBetween: (from: number, to: number) => Promise.all(consistencyRanges(from, to).map(over)),
  };
}
