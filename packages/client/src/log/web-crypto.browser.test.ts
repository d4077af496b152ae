import { hashOfEntry, hexOf } from '@haochaping/core';
import { expect } from '@open-wc/testing';
import { isSigned, sha256With } from './web-crypto.js';

/** As the reference server signs, with a key of a test. */
const KEY = {
  kty: 'EC',
  crv: 'P-256',
  x: 'FY96gc3npBpLERjoCBFIFXor2zMXE97DQX_UMWMTll0',
  y: 'KZFbo_YdksXtu4IIXC9HgPbHmqf7Z8DNr2aEaUZBZcM',
  kid: 'ygqjCGPfGM_ZV3_OyaeSDA1N4s0ldjOZRex-ZXKVjAs',
} as const;
const HEAD = {
  size: 7,
  root: 'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  at: '2026-11-22T16:00:00+08:00',
  keyId: 'ygqjCGPfGM_ZV3_OyaeSDA1N4s0ldjOZRex-ZXKVjAs',
  signature:
    'aec73de363f9442c08d4c3a5bb760abffa81c818945bde52260bf9d211ce1babcc211f8a17faff522145560761e8c99df6842588f9999b482ec45ecd8a34af77',
} as const;

describe('what a browser computes for the check of the log', () => {
  it('the hash of an entry is the published one', async () => {
    expect(await hashOfEntry(sha256With(crypto.subtle), new Uint8Array())).to.equal(
      '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
    );
    expect(hexOf(await sha256With(crypto.subtle)(new Uint8Array()))).to.match(/^e3b0c442/);
  });

  it('a head that a server signed holds, and no other', async () => {
    expect(await isSigned(crypto.subtle, HEAD, [KEY])).to.equal(true);
    expect(await isSigned(crypto.subtle, { ...HEAD, size: 8 }, [KEY])).to.equal(false);
    expect(await isSigned(crypto.subtle, { ...HEAD, signature: HEAD.signature.replace(/^../, '00') }, [KEY])).to.equal(
      false,
    );
    expect(await isSigned(crypto.subtle, HEAD, [{ ...KEY, x: KEY.y, y: KEY.x }])).to.equal(false);
    expect(await isSigned(crypto.subtle, HEAD, [{ ...KEY, kid: 'another' }])).to.equal(false);
    const renamed = { ...HEAD, keyId: 'another' };
    expect(await isSigned(crypto.subtle, renamed, [{ ...KEY, kid: 'another' }])).to.equal(false);
  });
});
