import assert from 'node:assert/strict';
import test from 'node:test';
import { PROFILES, quoteOf } from '@haochaping/policy';
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

/** Every character of GB 2312, which has the simplified ones alone; `gbk` reads it. */
const SIMPLIFIED = new Set(
  [...Array(0xf7 - 0xb0 + 1).keys()].flatMap((row) =>
    [...Array(0xfe - 0xa1 + 1).keys()].map((cell) =>
      new TextDecoder('gbk').decode(Uint8Array.of(0xb0 + row, 0xa1 + cell)),
    ),
  ),
);
const traditionalIn = (text: string): readonly string[] =>
  [...text].filter((character) => /\p{Script=Han}/u.test(character) && !SIMPLIFIED.has(character));

for (const source of quotes) {
  test(`${source.rule}：给人看的引文是简体字`, () => {
    assert.deepEqual(traditionalIn(quoteOf(source).quote), []);
  });
}

/** Each traditional character of a notice with its simplified one; a comma and quotation marks as we write them; 巳 was misread for 已. */
const PAIRS =
  '觀观條条無无時时間间內内決决應应辦办個个復复評评價价設设滿满級级兩两為为類类務务機机構构臺台員员對对國国體体線线統统確确術术標标準准規规針针項项細细' +
  '問问詢询單单續续簡简進进見见業业眾众寫写現现場场網网塊块環环節节沒没補补動动轉转結结熱热給给開开電电話话訪访測测題题達达隨随參参調调處处縣县門门戶户綜综況况報报' +
  ',，「‘」’巳已';
const WRITTEN = new Map(Array.from(PAIRS.matchAll(/(.)(.)/gu), ([, from = '', to = '']) => [from, to]));

for (const { rule, quote, transcription } of quotes) {
  if (transcription === undefined) continue;
  test(`${rule}：转写逐字对应原文，只用于原文不是简体字的；数字和其他各字原样不动`, () => {
    assert.notDeepEqual(traditionalIn(quote), []);
    assert.equal(transcription, [...quote].map((character) => WRITTEN.get(character) ?? character).join(''));
  });
}

test('繁体字认得出来', () => {
  assert.deepEqual(traditionalIn('各單位應及時回應整改'), ['單', '應', '時', '應']);
  assert.deepEqual(traditionalIn('各单位应及时回应整改'), []);
});

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
