import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, beforeEach, test } from 'node:test';
import sharp from 'sharp';
import { Album } from './album.js';

const BROWSER = 'chromium 156';
const folder = mkdtempSync(join(tmpdir(), 'album-'));
after(() => rmSync(folder, { recursive: true }));

/** A page of 200 × 200 with a box on it. */
const drawn = (box: number, colour = '#14539f'): Promise<Buffer> =>
  sharp({ create: { width: 200, height: 200, channels: 3, background: '#ffffff' } })
    .composite([{ input: { create: { width: box, height: box, channels: 3, background: colour } }, left: 40, top: 40 }])
    .png()
    .toBuffer();

const kindOf = async (name: string, png: Buffer): Promise<string> => (await new Album(folder).compare(name, png)).kind;

beforeEach(async () => {
  const all = new Map([
    ['receipt/good/light', await drawn(40)],
    ['receipt/good/dark', await drawn(40, '#6aa5ec')],
  ]);
  await new Album(folder).renew(BROWSER, all, () => true);
});

test('what looks as before is the same, and a tick more is a change', async () => {
  assert.equal(await kindOf('receipt/good/light', await drawn(40)), 'same');
  assert.equal(await kindOf('receipt/good/light', await drawn(41)), 'changed');
});

test('another colour and another size are changes', async () => {
  assert.equal(await kindOf('receipt/good/light', await drawn(40, '#9c1d17')), 'changed');
  const higher = await sharp(await drawn(40))
    .extend({ bottom: 1, background: '#ffffff' })
    .png()
    .toBuffer();
  assert.equal(await kindOf('receipt/good/light', higher), 'changed');
});

test('a shade that nobody sees is no change', async () => {
  assert.equal(await kindOf('receipt/good/light', await drawn(40, '#15549f')), 'same');
});

test('a look that nobody has taken in yet is new', async () => {
  assert.equal(await kindOf('receipt/bad/light', await drawn(40)), 'new');
});

test('a renewal takes in what was taken, keeps the rest, and drops what nobody wants', async () => {
  const taken = new Map([['receipt/bad/light', await drawn(10)]]);
  await new Album(folder).renew(BROWSER, taken, (name) => !name.endsWith('dark'));
  assert.deepEqual(new Album(folder).names, ['receipt/bad/light', 'receipt/good/light']);
  assert.equal(new Album(folder).browser, BROWSER);
});
