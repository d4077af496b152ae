import * as fc from 'fast-check';
import assert from 'node:assert/strict';
import * as real from 'node:crypto';
import { test } from 'node:test';
import { isDeepStrictEqual as reallyEqual } from 'node:util';
import * as page from './crypto.js';
import { bufferFrom, concatenated } from './page-buffer.js';
import { isDeepStrictEqual } from './util.js';

const bytes = fc.uint8Array({ maxLength: 200 });
const key = fc.uint8Array({ minLength: 32, maxLength: 32 });
const text = fc.string({ unit: 'grapheme', maxLength: 50 });
/** What may stand in a header; nothing after `=` is base64. */
const ascii = fc.string({ unit: 'grapheme-ascii', maxLength: 50 }).map((some) => some.replace(/=.*/s, ''));
const hex = (some: ArrayBuffer | Uint8Array): string => Buffer.from(new Uint8Array(some)).toString('hex');
const holds = (...[property, options]: Parameters<typeof fc.assert>): void | Promise<void> =>
  fc.assert(property, options);

test('a hash fed in pieces is that of Node, in every encoding that the server asks for', () => {
  void holds(
    fc.property(bytes, text, (one, other) => {
      const ours = () => page.createHash('sha256').update(one).update(other);
      const theirs = () => real.createHash('sha256').update(one).update(other);
      assert.equal(hex(ours().digest()), theirs().digest('hex'));
      for (const encoding of ['hex', 'base64', 'base64url'] as const)
        assert.equal(ours().digest(encoding), theirs().digest(encoding));
    }),
  );
});

test('a keyed hash is that of Node, whether the key is a text or a key object', () => {
  void holds(
    fc.property(text, key, bytes, (secret, raw, message) => {
      const ours = page.createHmac('sha256', secret).update(message).digest('base64url');
      assert.equal(ours, real.createHmac('sha256', secret).update(message).digest('base64url'));
      const withObject = page.createHmac('sha256', page.createSecretKey(raw)).update(message).digest('hex');
      assert.equal(withObject, real.createHmac('sha256', real.createSecretKey(raw)).update(message).digest('hex'));
    }),
  );
});

test('derived keys are those of Node', () => {
  void holds(
    fc.property(key, text, fc.integer({ min: 1, max: 64 }), (master, use, length) => {
      const ours = page.hkdfSync('sha256', master, '', use, length);
      assert.equal(hex(ours), hex(real.hkdfSync('sha256', master, '', use, length)));
    }),
  );
});

test('what one seals the other opens, and nothing that was changed', () => {
  const iv = fc.uint8Array({ minLength: 12, maxLength: 12 });
  void holds(
    fc.property(key, iv, bytes, text, (raw, nonce, place, message) => {
      const ours = page.createCipheriv('aes-256-gcm', page.createSecretKey(raw), nonce).setAAD(place);
      const theirs = real.createCipheriv('aes-256-gcm', real.createSecretKey(raw), nonce).setAAD(place);
      const body = concatenated([ours.update(message, 'utf8'), ours.final()]);
      assert.equal(hex(body), hex(Buffer.concat([theirs.update(message, 'utf8'), theirs.final()])));
      assert.equal(hex(ours.getAuthTag()), hex(theirs.getAuthTag()));
      const open = (tag: Uint8Array): string => {
        const opening = page.createDecipheriv('aes-256-gcm', page.createSecretKey(raw), nonce);
        opening.setAAD(place).setAuthTag(tag);
        return concatenated([opening.update(body), opening.final()]).toString('utf8');
      };
      const tag = theirs.getAuthTag();
      assert.equal(open(tag), Buffer.from(message).toString());
      assert.throws(() => open(tag.map((byte, at) => (at === 0 ? byte ^ 1 : byte))));
    }),
  );
});

/** A key pair as the server makes it, with either library. */
function pairFrom(library: Pick<typeof real, 'createECDH'> | Pick<typeof page, 'createECDH'>, secret: Uint8Array) {
  const pair = library.createECDH('prime256v1');
  pair.setPrivateKey(Buffer.from(secret));
  const point = pair.getPublicKey();
  const part = (from: number, to: number) => Buffer.from(point.subarray(from, to)).toString('base64url');
  const d = Buffer.from(secret).toString('base64url');
  return { kty: 'EC', crv: 'P-256', x: part(1, 33), y: part(33, 65), d };
}

test('a head that the page signs is believed by Node, and the keys are the same', () => {
  const scalar = fc.uint8Array({ minLength: 31, maxLength: 31 }).filter((it) => it.some((byte) => byte > 0));
  void holds(
    fc.property(scalar, bytes, (tail, message) => {
      const secret = Uint8Array.from([0, ...tail]);
      const jwk = pairFrom(page, secret);
      assert.deepEqual(jwk, pairFrom(real, secret));
      const ours = page.createPrivateKey({ format: 'jwk', key: jwk });
      const theirs = real.createPublicKey({ format: 'jwk', key: jwk });
      assert.deepEqual(page.createPublicKey(ours).export({ format: 'jwk' }), theirs.export({ format: 'jwk' }));
      const signature = page.sign('sha256', message, { key: ours, dsaEncoding: 'ieee-p1363' });
      assert.ok(real.verify('sha256', message, { key: theirs, dsaEncoding: 'ieee-p1363' }, signature));
    }),
    { numRuns: 20 },
  );
});

test('bytes are written and read as Node does', () => {
  void holds(
    fc.property(bytes, text, ascii, (some, words, header) => {
      for (const encoding of ['hex', 'base64', 'base64url', 'utf8'] as const)
        assert.equal(bufferFrom(some).toString(encoding), Buffer.from(some).toString(encoding));
      for (const encoding of ['hex', 'base64url'] as const) {
        const written = Buffer.from(some).toString(encoding);
        assert.equal(hex(bufferFrom(written, encoding)), hex(some));
      }
      assert.equal(hex(bufferFrom(header, 'base64url')), hex(Buffer.from(header, 'base64url')));
      assert.equal(hex(bufferFrom(words)), hex(Buffer.from(words)));
    }),
  );
});

test('what is equal and what is not is so in Node too', () => {
  void holds(
    fc.property(fc.jsonValue(), fc.jsonValue(), (one, other) => {
      assert.equal(isDeepStrictEqual(one, other), reallyEqual(one, other));
      assert.ok(isDeepStrictEqual(one, structuredClone(one)));
    }),
  );
  for (const [one, other] of [
    [{ a: undefined }, {}],
    [[], {}],
    [
      { a: 1, b: 2 },
      { b: 2, a: 1 },
    ],
  ] as const)
    assert.equal(isDeepStrictEqual(one, other), reallyEqual(one, other));
});

test('bytes of chance are as many as asked for, and secrets are compared whole', () => {
  assert.equal(page.randomBytes(24).length, 24);
  assert.notEqual(page.randomBytes(24).toString('hex'), page.randomBytes(24).toString('hex'));
  assert.ok(page.timingSafeEqual(bufferFrom('secret'), bufferFrom('secret')));
  assert.ok(!page.timingSafeEqual(bufferFrom('secret'), bufferFrom('secreT')));
  assert.throws(() => page.timingSafeEqual(bufferFrom('secret'), bufferFrom('secre')));
});

test('a number of chance is below the limit, and each below it comes; an id has the form of one', () => {
  const drawn = Array.from({ length: 2000 }, () => page.randomInt(32));
  assert.deepEqual(
    [...new Set(drawn)].sort((one, other) => one - other),
    Array.from({ length: 32 }, (_none, number) => number),
  );
  const ids = Array.from({ length: 50 }, () => page.randomUUID());
  for (const id of ids) assert.match(id, /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
  assert.equal(new Set(ids).size, 50);
});

test('what the stand-in does not have is refused, not made up', () => {
  assert.throws(() => page.createHash('sm3'), RangeError);
  assert.throws(() => page.createCipheriv('aes-128-gcm', page.createSecretKey(new Uint8Array(16)), new Uint8Array(12)));
  assert.throws(() => page.createECDH('secp256k1'), RangeError);
  assert.throws(() => bufferFrom('x', 'latin1'), RangeError);
});
