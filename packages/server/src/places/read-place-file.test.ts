import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import test from 'node:test';
import { BUILT_IN_PLACES } from '@haochaping/policy';
import { linesOf } from './json-lines.js';
import { readPlaceFile } from './read-place-file.js';

const text = await readFile(new URL('../test-support/places/wangxi-1.json', import.meta.url), 'utf8');
const lineOf = (words: string, among = text): number => among.slice(0, among.indexOf(words)).split('\n').length;

test('a place file of before is read for ever', () => {
  const read = readPlaceFile(text);
  assert.ok(read.outcome === 'read');
  assert.deepEqual([read.place.regions, read.place.profile.id], [['9902'], 'wangxi-2026']);
});

const FAULTY: readonly [title: string, from: string, to: string, pointer: string, detail: RegExp][] = [
  ['a comma too many', '"version": "1",', '"version": "1",,', '', /^不是 JSON：.*逗号/],
  ['a bracket too few', '}\n  }\n}\n', '}\n  }\n', '', /^不是 JSON/],
  ['a key written twice', '"id": "wangxi-2026",', '"id": "wangxi-2026", "id": "b",', '/profile/id', /^同一项写了两次/],
  ['a key that there is not', '"regions"', '"coment": "草稿",\n"regions"', '/coment', /^没有这一项；名称写错了/],
  ['a rule that is missing', '"verdicts"', '"verdict"', '/profile/verdicts', /^请填写评价人可以对答复说几次是否满意$/],
  ['an id in capitals', '"wangxi-2026"', '"WangXi"', '/profile/id', /^编号应为小写字母、数字和短横线$/],
  [
    'a version in words',
    '"version": "1"',
    '"version": "第一版"',
    '/profile/version',
    /^版本号应为数字和点，如 1 或 1.2$/,
  ],
  [
    'a region in words',
    '["9902"]',
    '["望溪"]',
    '/regions/0',
    /^管哪些地区第 1 项应为行政区划代码的前 2 至 12 位数字，或 \*$/,
  ],
  [
    'an identity rule of nobody',
    '"value": "optional"',
    '"value": "maybe"',
    '/profile/identity/value',
    /^姓名和电话应为 required、encouraged、optional 之一$/,
  ],
  [
    'a unit of nobody',
    '"unit": "working-days"',
    '"unit": "days"',
    '/profile/supplement/value/unit',
    /^单位应为 hours、natural-days、working-days 之一$/,
  ],
  ['an amount in words', '"amount": 10', '"amount": "十"', '/profile/duties/rectify/value/amount', /^数量应为数字$/],
  [
    'a level out of order',
    '"level": "satisfied"',
    '"level": "very-satisfied"',
    '/profile/levels/value',
    /^满意度等级须从高到低排列，不得重复$/,
  ],
  ['one code for two indicators', '"W501"', '"W401"', '/profile/indicatorSet/value/service', /^指标的编码不得重复$/],
];
for (const [title, from, to, pointer, detail] of FAULTY) {
  test(`told with its line, its place and what is right: ${title}`, () => {
    const changed = text.replace(from, to);
    assert.notEqual(changed, text);
    const read = readPlaceFile(changed);
    assert.ok(read.outcome === 'faulty');
    const [fault] = read.faults;
    assert.equal(fault?.pointer, pointer);
    assert.match(fault.detail, detail);
    if (title.startsWith('an ')) assert.equal(fault.line, lineOf(to, changed));
  });
}

test('every fault is told, in the order of the lines', () => {
  const changed = text.replace('"optional"', '"maybe"').replaceAll('"amount": 10', '"amount": 0');
  const read = readPlaceFile(changed);
  assert.ok(read.outcome === 'faulty');
  assert.deepEqual(
    read.faults.map(({ pointer, line }) => [pointer, changed.split('\n')[line - 1]?.trim().replace(/,$/, '')]),
    [
      ['/profile/identity/value', '"value": "maybe"'],
      ['/profile/duties/rectify/value/amount', '"amount": 0'],
      ['/profile/duties/answer/value/amount', '"amount": 0'],
    ],
  );
});

test('the line of every value is known, whatever its text and its key', () => {
  const json = '{\n "a/b": "x\\"{,\\n:",\n "c": [\n  1,\n  {"d~": [],\n "e": null}\n ]\n}';
  assert.deepEqual(Object.fromEntries(linesOf(json).lines), {
    '': 1,
    '/a~1b': 2,
    '/c': 3,
    '/c/0': 4,
    '/c/1': 5,
    '/c/1/d~0': 5,
    '/c/1/e': 6,
  });
  for (const place of BUILT_IN_PLACES) assert.deepEqual(linesOf(JSON.stringify(place)).repeated, []);
});
