import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { after, before, test } from 'node:test';
import { VECTORS, type Vector } from '@haochaping/test-support/signing-vectors';
import { encrypt } from '../store/crypto/encrypt.js';
import { keysFrom } from '../store/crypto/keys.js';
import { problemIn, type Reply } from '../test-support/reply.js';
import { MASTER_KEY, startProvince, type TestProvince } from '../test-support/test-province.js';

let province: TestProvince;
before(async () => {
  province = await startProvince();
  for (const { appId, secret } of VECTORS) await giveSecret(appId, secret);
});
after(() => province.stop());

/** An app whose secret is a published one. */
async function giveSecret(appId: string, secret: string): Promise<void> {
  await province.ensureApp({ appId, name: '签名向量', organisations: ['11141125MB1A2B3C4D'] });
  await province.database
    .updateTable('app')
    .set({ encrypted_secret: encrypt(keysFrom(MASTER_KEY), `app-secret/${appId}`, secret) })
    .where('app_id', '=', appId)
    .execute();
}

const setClock = (millis: number): void => province.clock.forward(millis - province.clock.now());

const send = ({ method, target, body, appId, time, nonce, signature }: Vector): Promise<Reply> =>
  province.call(method, target, {
    ...(body && { body }),
    headers: { 'Hcp-App': appId, 'Hcp-Time': time, 'Hcp-Nonce': nonce, 'Hcp-Signature': signature },
  });

for (const vector of VECTORS) {
  test(`${vector.algorithm}, ${vector.about}: a province believes the published signature`, async () => {
    setClock(Number(vector.time) * 1000);
    const reply = await send(vector);
    assert.equal(reply.status, vector.status, reply.text);
  });
}

test('sent again, a published call is refused as a replay; with one character changed, as wrong', async () => {
  for (const vector of VECTORS) {
    setClock(Number(vector.time) * 1000);
    assert.equal(problemIn(await send(vector)).code, 'nonce-replayed', vector.about);
    const changed = {
      ...vector,
      nonce: `${vector.nonce.slice(0, -1)}!`.replace('!', vector.nonce.endsWith('0') ? '1' : '0'),
    };
    assert.equal(problemIn(await send(changed)).code, 'signature-wrong', vector.about);
  }
});

test('the samples of every language that runs here sign as published, and a province takes their calls', async (t) => {
  setClock(Date.now());
  const [{ appId, secret } = assert.fail('no vectors')] = VECTORS;
  const env = { ...process.env, HCP_ENDPOINT: province.origin, HCP_APP: appId, HCP_SECRET: secret };
  const verifying = spawn(process.execPath, ['docs/signing/verify.mjs'], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  const exit = new Promise<number | null>((resolve) => verifying.once('exit', resolve));
  const table = await text(verifying.stdout);
  for (const line of table.trim().split('\n')) t.diagnostic(line);
  assert.equal(await exit, 0, table);
});
