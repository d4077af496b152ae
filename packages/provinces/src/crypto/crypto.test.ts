import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createCipheriv, createHash, getCiphers } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import fc from 'fast-check';
import { sm3 } from 'sm-crypto-v2';
import { doubleBase64 } from '../hosted/anhui.js';
import { keyOf, tokenQuery } from '../push/fujian-envelope.js';
import { decryptDes, encryptDes } from './des.js';
import { decryptSm2, encryptSm2, newSm2Keys, signSm2, SM2_LAYOUTS, verifySm2 } from './sm2.js';
import { encryptSm4 } from './sm4-zero-padded.js';

const folder = mkdtempSync(join(tmpdir(), 'provinces-'));
after(() => rmSync(folder, { recursive: true }));

const keys = newSm2Keys();
const ALGORITHM = '301306072a8648ce3d020106082a811ccf5501822d';
const [publicPem, privatePem] = [join(folder, 'public.pem'), join(folder, 'private.pem')];
writeFileSync(publicPem, pem('PUBLIC KEY', `3059${ALGORITHM}034200${keys.publicKey}`));
writeFileSync(
  privatePem,
  pem('PRIVATE KEY', `3041020100${ALGORITHM}04273025020101 0420${keys.privateKey}`.replace(' ', '')),
);

function pem(kind: string, hex: string): string {
  const lines = Buffer.from(hex, 'hex')
    .toString('base64')
    .match(/.{1,64}/g);
  return `-----BEGIN ${kind}-----\n${lines?.join('\n') ?? ''}\n-----END ${kind}-----\n`;
}

function openssl(args: readonly string[], input: Buffer, signature?: Buffer): Buffer {
  const file = join(folder, 'input');
  writeFileSync(file, input);
  if (signature) writeFileSync(join(folder, 'signature'), signature);
  return execFileSync('openssl', [...args, '-in', file], { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
}

/** OpenSSL writes SM2 ciphertext as DER of x, y, C3 and C2. */
function derOf(c1: string, c3: string, c2: string): Buffer {
  const integer = (hex: string): string =>
    tlv('02', (hex.startsWith('0') ? hex.replace(/^(00)+/, '') : hex).replace(/^(?=[89a-f])/, '00'));
  return Buffer.from(
    tlv('30', integer(c1.slice(0, 64)) + integer(c1.slice(64)) + tlv('04', c3) + tlv('04', c2)),
    'hex',
  );
}

function tlv(tag: string, content: string): string {
  const length = content.length / 2;
  const bytes = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 255];
  return tag + Buffer.from(bytes).toString('hex') + content;
}

/** The values in a DER sequence, one level deep. */
function valuesIn(der: Buffer): string[] {
  const values: string[] = [];
  const header = (at: number): [number, number] => {
    const first = der[at + 1] ?? 0;
    const more = first < 128 ? 0 : first - 128;
    return [at + 2 + more, more === 0 ? first : Number.parseInt(der.toString('hex', at + 2, at + 2 + more), 16)];
  };
  for (let [at] = header(0); at < der.length;) {
    const [start, length] = header(at);
    values.push(der.toString('hex', start, start + length));
    at = start + length;
  }
  return values;
}

const ID = 'hcp-mock-key';
const SM2_DIGEST = ['-rawin', '-digest', 'sm3', '-pkeyopt', `distid:${ID}`];
const TEXT = '{"projectNo":"350102202611200001","writingEvaluation":"等了两个小时"}';

test('what we sign with SM2, OpenSSL verifies under the same id and under no other', () => {
  const signature = Buffer.from(signSm2(TEXT, keys.privateKey, ID), 'hex');
  const verify = ['pkeyutl', '-verify', '-pubin', '-inkey', publicPem, '-sigfile', 'signature'];
  assert.match(openssl([...verify, ...SM2_DIGEST], Buffer.from(TEXT), signature).toString(), /Verified Successfully/);
  const otherId = [...SM2_DIGEST.slice(0, -1), 'distid:1234567812345678'];
  assert.throws(() => openssl([...verify, ...otherId], Buffer.from(TEXT), signature));
});

test('what OpenSSL signs with SM2, we verify, and nothing that was changed', () => {
  const signed = openssl(['pkeyutl', '-sign', '-inkey', privatePem, ...SM2_DIGEST], Buffer.from(TEXT)).toString('hex');
  assert.equal(verifySm2(TEXT, signed, keys.publicKey, ID), true);
  assert.equal(verifySm2(`${TEXT} `, signed, keys.publicKey, ID), false);
  assert.equal(verifySm2(TEXT, signed, keys.publicKey, '1234567812345678'), false);
  assert.equal(verifySm2(TEXT, 'no signature', keys.publicKey, ID), false);
});

for (const layout of SM2_LAYOUTS) {
  test(`SM2 as ${layout}: OpenSSL reads what we encrypt, and we read what it encrypts`, () => {
    const cipher = encryptSm2(TEXT, keys.publicKey, layout).slice(layout.startsWith('04') ? 2 : 0);
    const [c1, rest] = [cipher.slice(0, 128), cipher.slice(128)];
    const isC3First = layout.endsWith('c1c3c2');
    const [c3, c2] = isC3First ? [rest.slice(0, 64), rest.slice(64)] : [rest.slice(-64), rest.slice(0, -64)];
    const decrypt = ['pkeyutl', '-decrypt', '-inkey', privatePem];
    assert.equal(openssl(decrypt, derOf(c1, c3, c2)).toString(), TEXT);

    const der = openssl(['pkeyutl', '-encrypt', '-pubin', '-inkey', publicPem], Buffer.from(TEXT));
    const [x = '', y = '', hash = '', text = ''] = valuesIn(der);
    const point = [x, y].map((it) => it.replace(/^00/, '').padStart(64, '0')).join('');
    const theirs = (layout.startsWith('04') ? '04' : '') + point + (isC3First ? hash + text : text + hash);
    assert.equal(decryptSm2(theirs, keys.privateKey, layout), TEXT);
  });
}

test('SM2 ciphertext in another layout, for another key or of nothing is read as nothing', () => {
  const cipher = encryptSm2(TEXT, keys.publicKey, '04-c1c3c2');
  assert.equal(decryptSm2(cipher, keys.privateKey, '04-c1c2c3'), undefined);
  assert.equal(decryptSm2(cipher, newSm2Keys().privateKey, '04-c1c3c2'), undefined);
  assert.equal(decryptSm2('', keys.privateKey, 'c1c3c2'), undefined);
});

test('SM3 and SM4 give the published vectors', () => {
  assert.equal(sm3('abc'), '66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0');
  assert.equal(sm3('政务服务'), '7eb8abe23d523e9cd9c60b93a68eeb058ce2b20cb3e5423bcc9c61ab40cd8760');
  assert.equal(sm3('政务服务'), createHash('sm3').update('政务服务').digest('hex'));
});

test(
  'SM4 is what OpenSSL makes of any text and key, filled up with zero bytes',
  { skip: !getCiphers().includes('sm4-ecb') },
  () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 80 }),
        fc.uint8Array({ minLength: 16, maxLength: 16 }),
        (text, bytes) => {
          const key = Buffer.from(bytes);
          const plain = Buffer.from(text, 'utf8');
          const padded = Buffer.concat([plain, Buffer.alloc((16 - (plain.length % 16)) % 16)]);
          const cipher = createCipheriv('sm4-ecb', key, null).setAutoPadding(false);
          const expected = Buffer.concat([cipher.update(padded), cipher.final()]).toString('base64');
          assert.equal(encryptSm4(text, key), expected);
        },
      ),
      { numRuns: 30 },
    );
  },
);

test('DES is what OpenSSL makes of it', () => {
  const key = 'mock-des';
  const hex = Buffer.from(key, 'latin1').toString('hex');
  const args = ['enc', '-des-ecb', '-K', hex, '-provider', 'legacy', '-provider', 'default'];
  assert.equal(encryptDes('11010119000101001X', key), openssl(args, Buffer.from('11010119000101001X')).toString('hex'));
  assert.equal(decryptDes(encryptDes('13800000000', key), key), '13800000000');
  assert.equal(decryptDes('00', key), undefined);
});

test('the rules of Fujian and Anhui give the vectors that were made of them', () => {
  const appCode = 'TEST-APP-CODE-0001';
  assert.equal(keyOf(appCode).toString(), 'c11ee55362fcb3dc');
  assert.equal(
    encryptSm4(
      '<Case><projectNo>350100000000001</projectNo><alternate>2</alternate><appraisald>207,213</appraisald></Case>',
      keyOf(appCode),
    ),
    'll3JZBZHUQSE+S1d8GPaflLYmyFBHuKeR5yBt81cWxYesMcgIcOIzuEuZNg11xO47xqWy7EGpWv+G26Lw/AQykKkRzTB0JwdA6T3iKYR5vtRqYjgRBZTcUsmy3uCCXHSwjPL9l9tARoRhjLkeox8pw==',
  );
  assert.equal(
    tokenQuery('key', appCode, 1596240000000),
    'app_key=key&timestamp=1596240000000&sign=b5a5bacd3b16a59ecf9b83ca75c9c4dd',
  );
  assert.equal(
    doubleBase64('key=PJQ&evaluateChannel=PJQ&projNo=T0001&handleStateCode=2&version=2'),
    'YTJWNVBWQktVU1psZG1Gc2RXRjBaVU5vWVc1dVpXdzlVRXBSSm5CeWIycE9iejFVTURBd01TWm9ZVzVrYkdWVGRHRjBaVU52WkdVOU1pWjJaWEp6YVc5dVBUST0=',
  );
});
