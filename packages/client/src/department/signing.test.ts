import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import test from 'node:test';
import { signing } from './signing.js';

const OUTGOING = { method: 'PUT', target: '/v1/service-cases/141125-001?x=%E6%94%BF', body: '{"itemName":"政务服务"}' };

/** OpenSSL's own command line, which shares no code with ours but the library underneath. */
const openssl = (args: readonly string[], input: string): Buffer => execFileSync('openssl', args, { input });

for (const [algorithm, hash] of [
  ['hmac-sha256', 'sha256'],
  ['hmac-sm3', 'sm3'],
] as const) {
  test(`${algorithm}: OpenSSL computes the same signature`, () => {
    const sign = signing(
      { appId: 'liulin', secret: 'not-a-real-secret', algorithm },
      () => 1_795_000_000_999,
      () => 'nonce-0123456789',
    );
    const headers = sign(OUTGOING);
    const bodyHash = openssl(['dgst', `-${hash}`, '-binary'], OUTGOING.body).toString('hex');
    const text = ['PUT', OUTGOING.target, '1795000000', 'nonce-0123456789', bodyHash].join('\n');
    const expected = openssl(['dgst', `-${hash}`, '-hmac', 'not-a-real-secret', '-binary'], text).toString('base64url');
    assert.deepEqual(headers, {
      'hcp-app': 'liulin',
      'hcp-time': '1795000000',
      'hcp-nonce': 'nonce-0123456789',
      'hcp-signature': `${algorithm}=${expected}`,
    });
  });
}

test('no two calls share a nonce', () => {
  const sign = signing({ appId: 'liulin', secret: 's', algorithm: 'hmac-sha256' });
  const nonces = new Set(Array.from({ length: 1000 }, () => sign(OUTGOING)['hcp-nonce']));
  assert.equal(nonces.size, 1000);
});
