import assert from 'node:assert/strict';
import test from 'node:test';
import { scannedCodeSchema } from '@haochaping/core';
import { CallFailed, deviceOfToday, scanPostedCode } from './posted-code.js';
import { drop, json, problem, stubProvince } from './test-support/stub-province.js';

const DAY_MS = 86_400_000;
const NOW = Date.parse('2026-10-16T10:00:00+08:00');
const TICKET = { ticket: 't'.repeat(32), expiresAt: '2026-10-16T12:00:00+08:00' };
const CODE = '7F3K9Q2MXA';

function storage() {
  const kept = new Map<string, string>();
  return {
    kept,
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, text: string) => kept.set(key, text),
  };
}

test('the code before which one stands becomes a ticket of one’s own, and a lost answer is asked for again', async (t) => {
  const { endpoint, seen } = await stubProvince(t, drop, json(201, TICKET));
  const device = deviceOfToday(storage(), NOW);
  assert.deepEqual(await scanPostedCode({ endpoint, code: CODE, device }), TICKET);
  assert.equal(seen.at(-1)?.url, '/hcp/v1/posted-codes/scan');
  assert.deepEqual(scannedCodeSchema.parse(JSON.parse(seen.at(-1)?.body ?? '')), { code: CODE, device });
});

test('who rated there today is told so by the province', async (t) => {
  const { endpoint } = await stubProvince(t, problem(409, 'rated-here-today'));
  await assert.rejects(scanPostedCode({ endpoint, code: CODE, device: deviceOfToday(storage(), NOW) }), CallFailed);
});

test('a device has one number a day, and the next day another: nobody can follow it', () => {
  const kept = storage();
  const number = deviceOfToday(kept, NOW);
  assert.equal(deviceOfToday(kept, NOW + DAY_MS / 4), number);
  assert.notEqual(deviceOfToday(kept, NOW + DAY_MS), number);
  assert.ok(![...kept.kept.values()].join().includes(number), 'yesterday’s is not kept');
});

test('where a page may keep nothing, one can rate all the same', () => {
  const closed = () => {
    throw new Error('no storage here');
  };
  assert.match(deviceOfToday({ getItem: closed, setItem: closed }, NOW), /^[0-9a-f]{48}$/);
  Object.defineProperty(globalThis, 'localStorage', { get: closed, configurable: true });
  try {
    assert.match(deviceOfToday(undefined, NOW), /^[0-9a-f]{48}$/);
  } finally {
    Reflect.deleteProperty(globalThis, 'localStorage');
  }
});
