import assert from 'node:assert/strict';
import test from 'node:test';
import { PROFILES } from '@haochaping/policy';
import fingerprints from './fingerprints.json' with { type: 'json' };
import { fingerprintOf, quotesIn, standsIn } from './quotes.js';

const kept = new Map(
  Object.entries(fingerprints).flatMap(([notice, prints]) =>
    Object.entries(prints).map(([rule, print]): [string, string] => [`${notice} ${rule}`, print]),
  ),
);
const quotes = quotesIn(PROFILES);

for (const { rule, notice, quote } of quotes) {
  test(`${rule}：引文与${notice}原文一致`, () => {
    assert.equal(
      kept.get(`${notice} ${rule}`),
      fingerprintOf(quote),
      `${rule} 的引文“${quote}”不是核对过的${notice}原文；若确系原文，请用 npm run quotes 对照通知全文重新核对`,
    );
  });
}

test('没有多余的指纹', () => {
  const quoted = new Set(quotes.map(({ rule, notice }) => `${notice} ${rule}`));
  assert.deepEqual(
    [...kept.keys()].filter((key) => !quoted.has(key)),
    [],
  );
});

test('引文改动任何一个字，指纹都不同；空白和引号的样式不算', () => {
  const quote = '应在15日内进行整改';
  for (let index = 0; index < quote.length; index += 1) {
    assert.notEqual(fingerprintOf(`${quote.slice(0, index)}〇${quote.slice(index + 1)}`), fingerprintOf(quote));
  }
  assert.notEqual(fingerprintOf('应在25日内进行整改'), fingerprintOf(quote));
  assert.equal(fingerprintOf('应在 15 日内\n进行整改'), fingerprintOf(quote));
  assert.equal(fingerprintOf('「一次一评」'), fingerprintOf('“一次一评”'));
});

const NOTICE = '第七条 要在24小时\n进行核实，做到“一次一评”，確?；貜吐?、回訪率達到100%。';
const STANDING: readonly [string, boolean][] = [
  ['要在24小时进行核实', true],
  ['要在48小时进行核实', false],
  ['要在24小时…做到‘一次一评’', true],
  ['做到‘一次一评’…要在24小时', false],
  ['確[保回復率]、回訪率達到100%', true],
  ['確[保回復率]、回訪率達到99%', false],
];
for (const [quote, expected] of STANDING) {
  test(`“${quote}”${expected ? '在' : '不在'}通知里`, () => assert.equal(standsIn(quote, NOTICE), expected));
}
