import assert from 'node:assert/strict';
import test from 'node:test';
import { faultsOf, indicatorsByLevelSchema, LEVELS, type Level } from '@haochaping/core';
import { NATIONAL_2019 } from '../data/profiles/national-2019.js';
import { sessionRules } from '../profile/session-rules.js';
import { INDICATOR_SET_REFS, INDICATOR_SETS, indicatorSetOf } from './indicator-set-of.js';
import { wordingOf, type IndicatorSet } from './indicator-set.js';

const national = INDICATOR_SETS['national-2020@1'];
const xinhua = INDICATOR_SETS['xinhua-2022@1'];
const rules = sessionRules(NATIONAL_2019, {});

const counted = (table: IndicatorSet['retired']): number[] => LEVELS.map((level) => table?.[level].length ?? 0);
const rowsOf = (set: IndicatorSet) =>
  [set.service, set.staff, set.retired].flatMap((table) => (table ? LEVELS.flatMap((level) => table[level]) : []));

const SIZES: readonly [string, number[], number[]][] = [
  ['the national table offers 40 codes, eight a level', counted(national.service), [8, 8, 8, 8, 8]],
  ['the national table retired 32 codes', counted(national.retired), [9, 4, 6, 6, 7]],
  ['notice 001, annex: 45 criteria of the service, nine a level', counted(xinhua.service), [9, 9, 9, 9, 9]],
  ['notice 001, annex: 13 criteria of staff', counted(xinhua.staff), [2, 2, 2, 3, 4]],
];
for (const [title, found, expected] of SIZES) test(title, () => assert.deepEqual(found, expected));

for (const ref of INDICATOR_SET_REFS) {
  const set = INDICATOR_SETS[ref];
  test(`${ref}: is found under its own id and version`, () => {
    assert.deepEqual(indicatorSetOf(set.id, set.version), { outcome: 'known', set });
    assert.equal(`${set.id}@${set.version}`, ref);
  });
  test(`${ref}: no code stands twice, and every code is readable`, () => {
    const codes = rowsOf(set).map(({ code }) => code);
    assert.equal(new Set(codes).size, codes.length);
    for (const { code, text } of rowsOf(set)) assert.equal(wordingOf(set, code), text);
  });
  test(`${ref}: texts have no half-width comma and no stray space`, () => {
    for (const { text } of rowsOf(set)) assert.doesNotMatch(text, /[,\s]|^$/);
  });
  test(`${ref}: the first digit of a code is its level`, () => {
    LEVELS.forEach((level, index) => {
      const rows = [set.service, set.staff, set.retired].flatMap((table) => table?.[level] ?? []);
      for (const { code } of rows) assert.equal(code[0], String(5 - index), code);
    });
  });
  test(`${ref}: a session accepts its tables`, () => {
    for (const table of [set.service, set.staff ?? set.service])
      assert.ok(indicatorsByLevelSchema.safeParse(table).success);
  });
}

test('three national codes of each level are shown at once, the others on demand', () => {
  for (const level of LEVELS) assert.equal(national.service[level].filter(({ base }) => base).length, 3);
});

const codes = (first: number, last: number): string[] =>
  Array.from({ length: last - first + 1 }, (_, index) => String(first + index));
const NATIONAL_CODES: Readonly<Record<Level, { readonly offered: string[]; readonly retired: string[] }>> = {
  'very-satisfied': { offered: codes(510, 517), retired: codes(501, 509) },
  satisfied: { offered: codes(406, 413), retired: ['401', '402', '404', '405'] }, // 403 never was one
  'basically-satisfied': { offered: codes(307, 314), retired: codes(301, 306) },
  dissatisfied: { offered: codes(207, 214), retired: codes(201, 206) },
  'very-dissatisfied': { offered: codes(108, 115), retired: codes(101, 107) },
};
for (const level of LEVELS) {
  const { offered, retired } = NATIONAL_CODES[level];
  const rated = (code: string) => faultsOf({ service: { level, indicators: [code] }, answers: {} }, rules);
  test(`${level}: the codes in use can be ticked, those that old ratings carry cannot, and both stay readable`, () => {
    for (const code of offered) assert.deepEqual(rated(code), [], code);
    for (const code of retired) assert.equal(rated(code)[0]?.code, 'indicator-not-of-this-level', code);
    for (const code of [...offered, ...retired]) assert.notEqual(wordingOf(national, code), undefined, code);
    assert.deepEqual(
      national.retired?.[level].map(({ code }) => code),
      retired,
    );
  });
}

test('an old rating reads as it was given', () => {
  assert.equal(wordingOf(national, '504'), '办理该事项不需要提交政府部门出具的各类证照批文');
});

test('notice 001: each level has three dimensions of three items', () => {
  for (const level of LEVELS) {
    const dimensions = xinhua.service[level].map(({ dimension }) => dimension);
    assert.deepEqual(
      dimensions,
      ['服务规范性', '服务便捷性', '服务精确性'].flatMap((name) => [name, name, name]),
    );
  }
});

test('the codes of Xinhua never change', () => {
  assert.equal(wordingOf(xinhua, '5-place'), '该事项在网上政务综合大厅办理');
  assert.equal(wordingOf(xinhua, '1-guidance'), '只有通过咨询窗口服务人员才了解到如何办理该事项');
  assert.equal(wordingOf(xinhua, '2-staff-other'), '其他');
});

for (const [id, version] of [
  ['national-2020', '9'],
  ['national-2019', '1'],
  ['', ''],
  ['__proto__', '1'],
] as const) {
  test(`the set ${id}@${version} is unknown, with a sentence that people can read`, () => {
    const found = indicatorSetOf(id, version);
    assert.ok(
      found.outcome === 'unknown' && /^没有指标集.*national-2020@1/.test(found.sentence),
      JSON.stringify(found),
    );
  });
}
