import assert from 'node:assert/strict';
import test from 'node:test';
import { LEVELS } from '@haochaping/core';
import { XINHUA_TO_NATIONAL } from '../data/indicators/xinhua-2022/to-national.js';
import { codesFor, codesFrom } from './correspondence.js';
import { INDICATOR_SETS } from './indicator-set-of.js';
import { wordingOf, type IndicatorSet } from './indicator-set.js';

const { from, to, pairs, declared } = XINHUA_TO_NATIONAL;
const [xinhua, national] = [INDICATOR_SETS[from], INDICATOR_SETS[to]];

const levelIn = ({ service, retired }: IndicatorSet, code: string) =>
  LEVELS.find((level) => [service, retired].some((table) => table?.[level].some((row) => row.code === code)));

test('every pair joins a code of either set, and none stands twice', () => {
  for (const [one, other] of pairs) {
    assert.notEqual(wordingOf(xinhua, one), undefined, one);
    assert.notEqual(wordingOf(national, other), undefined, other);
  }
  assert.equal(new Set(pairs.map((pair) => pair.join())).size, pairs.length);
});

test('levels do not carry over: the same words stand for another level elsewhere', () => {
  const apart = pairs.filter(([one, other]) => levelIn(xinhua, one) !== levelIn(national, other));
  assert.deepEqual(apart, [
    ['4-time', '309'],
    ['3-oneForm', '408'],
    ['2-oneForm', '109'],
    ['1-oneForm', '208'],
    ['1-oneForm', '202'],
  ]);
});

const ROWS: readonly [code: string, national: readonly string[]][] = [
  ['4-oneForm', ['406', '401']],
  ['4-time', ['309']],
  ['5-place', []],
  ['5-staff-manner', []],
  ['no-such-code', []],
];
for (const [code, expected] of ROWS) {
  test(`${code} says the same as ${expected.join(', ') || 'no national code'}`, () => {
    assert.deepEqual(codesFor(XINHUA_TO_NATIONAL, code), expected);
  });
}

test('it reads the other way round too', () => {
  assert.deepEqual(codesFrom(XINHUA_TO_NATIONAL, '208'), ['1-oneForm']);
  assert.deepEqual(codesFrom(XINHUA_TO_NATIONAL, '513'), []);
});

test('it says that it is our reading', () => assert.match(declared, /本软件/));
