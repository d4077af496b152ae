import assert from 'node:assert/strict';
import test from 'node:test';
import { signing } from './signing.js';
import { readWebhook, type WebhookOptions } from './webhook.js';

const NOW = 1_795_000_000_000;
const TARGET = '/hcp/messages?of=%E6%94%BF';
const SECRET = 'not-a-real-secret';
const MESSAGE = {
  messageId: 'm'.repeat(43),
  event: 'answered',
  at: '2026-11-22T15:16:36+08:00',
  ratingNo: '141125-20261122-7F3K9Q2M',
  caseNo: 'LL-1',
  orgCode: 'LL-GA',
};

/** An app that remembers the nonces it saw. */
function app(more: Partial<WebhookOptions> = {}): WebhookOptions {
  const seen = new Set<string>();
  const useNonce = (nonce: string): Promise<boolean> => {
    const isNew = !seen.has(nonce);
    seen.add(nonce);
    return Promise.resolve(isNew);
  };
  return { appId: 'liulin', secrets: [SECRET], useNonce, ...more };
}

type Sending = { readonly body?: string; readonly at?: number; readonly algorithm?: 'hmac-sha256' | 'hmac-sm3' };

/** A message as the province signs it; then on its way something may become of it. */
function sent({ body = JSON.stringify(MESSAGE), at = NOW, algorithm = 'hmac-sha256' }: Sending = {}) {
  const headers = signing(
    { appId: 'liulin', secret: SECRET, algorithm },
    () => at,
  )({ method: 'POST', target: TARGET, body });
  const entries = new Map(Object.entries(headers));
  return { target: TARGET, header: (name: string) => entries.get(name), body: Buffer.from(body) };
}

for (const algorithm of ['hmac-sha256', 'hmac-sm3'] as const) {
  test(`a message that is signed with ${algorithm} is read, and once`, async () => {
    const [message, ours] = [sent({ algorithm }), app()];
    assert.deepEqual(await readWebhook(message, ours, NOW), { outcome: 'read', message: MESSAGE });
    assert.deepEqual(await readWebhook(message, ours, NOW), { outcome: 'refused', because: 'nonce-replayed' });
  });
}

const signed = sent();
const REFUSED = {
  'a body that was changed': [{ ...signed, body: Buffer.from('{}') }, 'signature-wrong'],
  'another address': [{ ...signed, target: '/elsewhere' }, 'signature-wrong'],
  'a header that was changed': [
    { ...signed, header: (name: string) => (name === 'hcp-nonce' ? 'n'.repeat(16) : signed.header(name)) },
    'signature-wrong',
  ],
  'a message for another app': [
    { ...signed, header: (name: string) => (name === 'hcp-app' ? 'other' : signed.header(name)) },
    'signature-wrong',
  ],
  'no signature': [{ ...signed, header: () => undefined }, 'signature-missing'],
  'a clock that is 301 s off': [sent({ at: NOW - 301_000 }), 'signature-time-off'],
  'a clock that is 301 s ahead': [sent({ at: NOW + 301_000 }), 'signature-time-off'],
  'what is no message': [sent({ body: '{"event":"answered"}' }), 'body-invalid'],
  'what is no JSON': [sent({ body: '{' }), 'body-invalid'],
} as const;
for (const [what, [message, because]] of Object.entries(REFUSED)) {
  test(`${what} is refused`, async () => {
    assert.deepEqual(await readWebhook(message, app(), NOW), { outcome: 'refused', because });
  });
}

test('a forged message uses up no nonce', async () => {
  const ours = app();
  await readWebhook({ ...signed, body: Buffer.from('{}') }, ours, NOW);
  assert.equal((await readWebhook(signed, ours, NOW)).outcome, 'read');
});

test('300 s on either side are within the window, and the nonce is kept as long as it could come again', async () => {
  for (const at of [NOW - 300_000, NOW + 300_000]) {
    const kept: number[] = [];
    const useNonce = (_nonce: string, until: number): Promise<boolean> => Promise.resolve(kept.push(until) > 0);
    assert.equal((await readWebhook(sent({ at }), app({ useNonce }), NOW)).outcome, 'read');
    assert.deepEqual(kept, [at + 301_000]);
  }
});

test('while the secret changes, either is good', async () => {
  assert.equal((await readWebhook(sent(), app({ secrets: ['the-new-one', SECRET] }), NOW)).outcome, 'read');
  assert.equal((await readWebhook(sent(), app({ secrets: ['the-new-one'] }), NOW)).outcome, 'refused');
});

test('an event that a newer province has is read all the same', async () => {
  const body = JSON.stringify({ ...MESSAGE, event: 'sent-to-the-moon', more: 1 });
  const read = await readWebhook(sent({ body }), app(), NOW);
  assert.equal(read.outcome === 'read' && read.message.event, 'sent-to-the-moon');
});
