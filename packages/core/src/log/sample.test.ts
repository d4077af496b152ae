import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import test from 'node:test';
import fc from 'fast-check';
import { hashOfSeed, isDrawn } from './sample.js';
import type { Hash } from './tree-hash.js';

const sha256: Hash = (bytes) => Uint8Array.from(createHash('sha256').update(bytes).digest());
const SEED = '00'.repeat(32);
const RATING = '141125-20261016-7F3K9Q2M';

test('docs/log.md：种子的散列和抽签值，与 printf … | sha256sum 算出的相同', async () => {
  const of = (text: string) => createHash('sha256').update(text).digest('hex');
  assert.equal(await hashOfSeed(sha256, SEED), of(`haochaping sample seed\n${SEED}`));
  const lot = Number.parseInt(of(`haochaping sample\n${SEED}\n${RATING}`).slice(0, 12), 16) / 2 ** 48;
  assert.equal(await isDrawn(sha256, SEED, RATING, lot * 100 + 0.001), true);
  assert.equal(await isDrawn(sha256, SEED, RATING, lot * 100 - 0.001), false);
});

test('百分之百抽中每一个，百分之零一个也不抽；比例大的抽中比例小的抽中的全部', async () => {
  const numbers = fc.stringMatching(/^[0-9]{6}-2026[0-9]{4}-[0-9A-HJKMNP-TV-Z]{8}$/);
  const percents = fc.double({ min: 0, max: 100, noNaN: true });
  const property = fc.asyncProperty(numbers, percents, percents, async (number, one, other) => {
    assert.equal(await isDrawn(sha256, SEED, number, 100), true);
    assert.equal(await isDrawn(sha256, SEED, number, 0), false);
    const [less, more] = [Math.min(one, other), Math.max(one, other)];
    if (await isDrawn(sha256, SEED, number, less)) assert.equal(await isDrawn(sha256, SEED, number, more), true);
  });
  await fc.assert(property, { numRuns: 100 });
});

test('抽出的接近所定的比例', async () => {
  let drawn = 0;
  for (let number = 0; number < 4000; number += 1) {
    if (await isDrawn(sha256, SEED, `141125-20261016-${String(number).padStart(8, '0')}`, 5)) drawn += 1;
  }
  assert.ok(drawn > 150 && drawn < 250, String(drawn)); // 200, give or take more than three standard deviations
});
