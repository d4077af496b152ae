import assert from 'node:assert/strict';
import { test } from 'node:test';
import jsQR from 'jsqr';
import { qrPath } from './qr-path.js';

const SCALE = 3;

/** What a scanner reads from the path when it is painted black on white. */
function scanned({ size, path }: ReturnType<typeof qrPath>): string | undefined {
  const width = size * SCALE;
  const pixels = new Uint8ClampedArray(width * width * 4).fill(255);
  for (const [, left, top, length] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    for (let y = Number(top) * SCALE; y < (Number(top) + 1) * SCALE; y += 1) {
      for (let x = Number(left) * SCALE; x < (Number(left) + Number(length)) * SCALE; x += 1) {
        pixels.fill(0, (y * width + x) * 4, (y * width + x) * 4 + 3);
      }
    }
  }
  return jsQR(pixels, width, width)?.data;
}

for (const link of [
  'https://zwfw.example.gov.cn/track#sample-tracking-token-0123456789abcdef',
  `https://a-very-long-host-name.zwfw.example.gov.cn/citizens/ratings/track?from=receipt#${'Zq9_-'.repeat(12)}`,
  'http://localhost:8701/办理进度#abc',
]) {
  test(`a phone reads the link of ${link.length} characters back as it was`, () => {
    assert.equal(scanned(qrPath(link)), link);
  });
}

test('four light modules surround the code', () => {
  const { size, path } = qrPath('https://zwfw.example.gov.cn/track#token');
  const drawn = [...path.matchAll(/M(\d+) (\d+)h(\d+)/g)].map(([, x, y, run]) => [Number(x), Number(y), Number(run)]);
  for (const [x = 0, y = 0, run = 0] of drawn) {
    assert.ok(x >= 4 && y >= 4 && x + run <= size - 4 && y < size - 4);
  }
});
