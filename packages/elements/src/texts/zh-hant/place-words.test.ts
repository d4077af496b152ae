import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { INDICATOR_SETS, PROFILES } from '@haochaping/policy';
import { inTaiwansCharacters, tableFiles, textsIn } from '../../../build/place-words/table.js';
import { placeWords } from './place-words.js';

for (const [what, place] of [
  ...PROFILES.map((profile) => [profile.placeName, profile] as const),
  ...Object.entries(INDICATOR_SETS),
]) {
  test(`${what}: every text is written as OpenCC writes it`, () => {
    const texts = textsIn(place);
    assert.ok(texts.length > 10);
    for (const text of texts) assert.equal(placeWords(text), inTaiwansCharacters(text));
  });
}

test('a sign is written as its word demands', () => {
  assert.equal(placeWords('未在承诺时间内办结'), '未在承諾時間內辦結');
  assert.equal(placeWords('答复'), '答覆');
  assert.equal(placeWords('重复提交'), '重複提交');
});

for (const [what, text] of [
  ['nothing', ''],
  ['another language', 'Opening hours: 9–5 ☎ 12345'],
  ['a code', 'own-1'],
  ['what is in Traditional Chinese already', '辦結'],
] as const) {
  test(`${what} passes through as it is`, () => assert.equal(placeWords(text), text));
}

for (const text of ['皇后', '办理皇后馅饼', '𠮷野家', '张𡈽的评价']) {
  test(`“${text}”, of which a sign is not in the table, is not written half in one script and half in the other`, () => {
    assert.equal(placeWords(text), undefined);
  });
}

for (const [path, text] of tableFiles()) {
  test(`${path} is what the profiles make; if not: npm run update -- place-words`, () => {
    assert.equal(readFileSync(path, 'utf8'), text);
  });
}
