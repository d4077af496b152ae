import assert from 'node:assert/strict';
import { KeyObject, sign, verify } from 'node:crypto';
import { test } from 'node:test';
import { decrypt } from './encrypt.js';
import { keyedHash, keysFrom, masterKeyFrom, publicHalf, signingKey } from './keys.js';

const MASTER = Buffer.alloc(32, 7);
/** Every key that belongs to a master key, with three generations of the one that changes. */
const allOf = (master: Buffer): readonly KeyObject[] => {
  const { encryption, tracking, fingerprint, draw, logSigning } = keysFrom(master);
  return [encryption, tracking, fingerprint, draw, ...[0, 1, 2].map(logSigning)];
};
const secretIn = (key: KeyObject): string =>
  key.type === 'secret' ? key.export().toString('hex') : key.export({ format: 'der', type: 'pkcs8' }).toString('hex');

test('each use of the master key has a key of its own: who learns one of them has none of the others', () => {
  const secrets = allOf(MASTER).map(secretIn);
  assert.equal(new Set(secrets).size, secrets.length);
  assert.ok(secrets.every((secret) => !secret.includes(MASTER.toString('hex'))));
});

test('another master key has none of these keys', () => {
  const others = allOf(Buffer.alloc(32, 8)).map(secretIn);
  assert.ok(allOf(MASTER).every((key) => !others.includes(secretIn(key))));
});

test('under the same master key a newer server decrypts what is stored and knows the links that were given out', () => {
  const { tracking, fingerprint, ...keys } = keysFrom(MASTER);
  assert.equal(decrypt(keys, 'rater-identity/1', ENCRYPTED_BEFORE), '张三丰');
  assert.equal(keyedHash(tracking, '141125-20261016-00000000'), LINK_BEFORE);
  assert.equal(keyedHash(fingerprint, '[]'), FINGERPRINT_BEFORE);
});

test('a newer server signs the log with the key that was published, also where its number begins with a zero', () => {
  const publicX = (master: Buffer): string => publicHalf(keysFrom(master).logSigning(0)).x;
  assert.equal(publicX(MASTER), 'FY96gc3npBpLERjoCBFIFXor2zMXE97DQX_UMWMTll0');
  assert.equal(publicX(Buffer.alloc(32)), 'Xq5hIePLRt0k07RTuB9BUTD9l9rVmfBeY0aywXlwiR0');
});

test('a master key may come with blanks around it, as files end with a new line, and with nothing else', () => {
  const text = MASTER.toString('base64url');
  for (const written of [text, `${text}=`, `${text}\n`, ` ${text} `]) assert.deepEqual(masterKeyFrom(written), MASTER);
  for (const wrong of [`${text}!`, `!${text}`, `${text}==`, `${text}A`, text.slice(1)]) {
    assert.equal(masterKeyFrom(wrong), undefined, wrong);
  }
});

/** Of November 2026, with the master key of these tests. */
const ENCRYPTED_BEFORE = 'NuqdGg66j-MjQqYgaKnAzPo9xPHFU59rD6ZAUJ1s9f8RgWkC6A';
const LINK_BEFORE = 'jVoZx-LgUnYiu1ncacF36k8lFNWDcemCJ9xcfIA4P5w';
const FINGERPRINT_BEFORE = '4pmESBdGjuuz75eBC_5k9OYnIW0JPLAWTumLIZ3ZmoU';

test('a master key gives the same signing key at every start, and another for another use or another master key', () => {
  assert.deepEqual(publicHalf(signingKey(MASTER, 'log')), publicHalf(signingKey(MASTER, 'log')));
  assert.notDeepEqual(publicHalf(signingKey(MASTER, 'log')), publicHalf(signingKey(MASTER, 'other')));
  assert.notDeepEqual(publicHalf(signingKey(MASTER, 'log')), publicHalf(signingKey(Buffer.alloc(32, 8), 'log')));
});

test('what anybody may know has nothing of the secret in it', () => {
  assert.deepEqual(Object.keys(publicHalf(signingKey(MASTER, 'log'))).sort(), ['crv', 'kty', 'x', 'y']);
});

test('its signatures hold with its public half and with no other', () => {
  const text = Buffer.from('head');
  const signature = sign('sha256', text, signingKey(MASTER, 'log'));
  const holds = (use: string): boolean =>
    verify('sha256', text, { format: 'jwk', key: publicHalf(signingKey(MASTER, use)) }, signature);
  assert.ok(holds('log'));
  assert.ok(!holds('other'));
});
