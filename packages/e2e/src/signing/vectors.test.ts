import { signing } from '@haochaping/client/department';
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { VECTORS, type Vector } from '@haochaping/test-support/signing-vectors';

const withoutOpenssl =
  spawnSync('openssl', ['version']).status === 0 ? false : 'openssl is not installed: nothing was cross-checked';

/** OpenSSL's command line. The key goes as hex, so that its length does not matter. */
function openssl(hash: string, input: string, key?: string): Buffer {
  const keyed = key === undefined ? [] : ['-mac', 'HMAC', '-macopt', `hexkey:${Buffer.from(key).toString('hex')}`];
  return execFileSync('openssl', ['dgst', `-${hash}`, ...keyed, '-binary'], { input });
}

for (const vector of VECTORS) {
  const { about, algorithm, appId, secret, method, target, body, time, nonce, bodyHash, text, signature } = vector;

  test(`${algorithm}, ${about}: the Node client signs as published`, () => {
    const sign = signing(
      { appId, secret, algorithm },
      () => Number(time) * 1000 + 999,
      () => nonce,
    );
    assert.deepEqual(sign({ method, target, body }), {
      'hcp-app': appId,
      'hcp-time': time,
      'hcp-nonce': nonce,
      'hcp-signature': signature,
    });
  });

  test(`${algorithm}, ${about}: OpenSSL computes the same at every step`, { skip: withoutOpenssl }, () => {
    const hash = algorithm.slice('hmac-'.length);
    assert.equal(openssl(hash, body).toString('hex'), bodyHash);
    assert.equal([method, target, time, nonce, bodyHash].join('\n'), text);
    assert.equal(`${algorithm}=${openssl(hash, text, secret).toString('base64url')}`, signature);
  });
}

/** What goes wrong in practice. Each must be met by a vector of either algorithm, or a sample could fail at it unseen. */
const MET: readonly [string, (vector: Vector) => boolean][] = [
  ['a body with Chinese in it', ({ body }) => /\p{Script=Han}/u.test(body)],
  ['a character of four bytes', ({ body }) => /[\u{10000}-\u{10ffff}]/u.test(body)],
  ['a body with line breaks', ({ body }) => body.includes('\r\n')],
  ['the empty body', ({ body }) => body === ''],
  ['the body {}', ({ body }) => body === '{}'],
  ['a POST', ({ method }) => method === 'POST'],
  ['a secret longer than a block of the hash', ({ secret }) => secret.length > 64],
  ['a signature with a character that only base64url has', ({ signature }) => /=.*[-_]/.test(signature)],
];

for (const [what, isMet] of MET) {
  test(`${what} is met with SHA-256 and with SM3`, () => {
    const algorithms = new Set(VECTORS.filter(isMet).map(({ algorithm }) => algorithm));
    assert.deepEqual([...algorithms].sort(), ['hmac-sha256', 'hmac-sm3']);
  });
}

test('a query with Chinese, in capitals and in small letters, and nonces of both bounds are met', () => {
  assert.ok(VECTORS.some(({ target }) => /\?.*%E[A-F0-9]/.test(target)));
  assert.ok(VECTORS.some(({ target }) => /\?.*%e[a-f0-9].*\+.*%20/.test(target)));
  const lengths = VECTORS.map(({ nonce }) => nonce.length);
  assert.deepEqual([Math.min(...lengths), Math.max(...lengths)], [16, 64]);
});

test('no nonce is published twice, so that the vectors can be played one after the other', () => {
  assert.equal(new Set(VECTORS.map(({ nonce }) => nonce)).size, VECTORS.length);
});
