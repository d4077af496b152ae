import assert from 'node:assert/strict';
import test from 'node:test';
import { dueSchema, type Due, type Duty } from '@haochaping/core';
import { calendarOf } from '../calendar/calendar.js';
import { STATUTORY_YEARS } from '../data/calendar/statutory-years.js';
import { HENAN_XINHUA_2022 } from '../data/profiles/henan-xinhua-2022.js';
import { SHANXI_LIULIN_2020 } from '../data/profiles/shanxi-liulin-2020.js';
import { NATIONAL_2019 } from '../data/profiles/national-2019.js';
import { TIANJIN_2020 } from '../data/profiles/tianjin-2020.js';
import { YUNNAN_LINCANG_2020 } from '../data/profiles/yunnan-lincang-2020.js';
import { countOut } from '../count/count.js';
import { duesOf, duesToCome, type Moments } from './dues-of.js';
import { PROFILES } from './profile-of.js';
import type { Profile } from './profile.js';

const calendar = calendarOf(STATUTORY_YEARS);
const opened = '2026-02-12T10:20:30+08:00';
/** Confirmed on the next day, a Friday. */
const confirmed = '2026-02-13T09:00:00+08:00';
const moments: Moments = {
  'bad-review-opened': opened,
  'bad-review-verified': confirmed,
  'bad-review-confirmed': confirmed,
};
const dues = (profile: Profile): readonly Due[] => duesOf(profile, moments, calendar);

type Row = readonly [clause: string, profile: Profile, duty: Duty, dueAt: string | undefined];
const ROWS: readonly Row[] = [
  ['000：應及時回應整改（没有核实期限）', SHANXI_LIULIN_2020, 'verify', undefined],
  ['000：應及時回應整改（没有整改期限）', SHANXI_LIULIN_2020, 'rectify', undefined],
  ['000：在15個自然日內回復', SHANXI_LIULIN_2020, 'answer', '2026-02-27T23:59:59+08:00'],
  ['001 第七条：要在24小时进行核实', HENAN_XINHUA_2022, 'verify', '2026-02-13T10:20:30+08:00'],
  ['001 第八条：经查实的，应在15日内进行整改', HENAN_XINHUA_2022, 'rectify', '2026-02-28T23:59:59+08:00'],
  ['001 第八条：在整改期限内向评价用户反馈', HENAN_XINHUA_2022, 'answer', '2026-02-28T23:59:59+08:00'],
  ['002：及时回应（1个工作日内核实为我们所定）', YUNNAN_LINCANG_2020, 'verify', '2026-02-13T23:59:59+08:00'],
  ['002：经查实的，应在15个工作日内进行整改', YUNNAN_LINCANG_2020, 'rectify', '2026-03-12T23:59:59+08:00'],
  ['002：及时向企业和群众反馈（与整改同期）', YUNNAN_LINCANG_2020, 'answer', '2026-03-12T23:59:59+08:00'],
  ['003：没有核实期限', NATIONAL_2019, 'verify', undefined],
  ['003：每个差评都得到整改（15日为我们所定）', NATIONAL_2019, 'rectify', '2026-02-27T23:59:59+08:00'],
  ['004：要全部立即核实调查（24小时为我们所定）', TIANJIN_2020, 'verify', '2026-02-13T10:20:30+08:00'],
  ['004：及时将整改情况向申请人反馈（15日为我们所定）', TIANJIN_2020, 'answer', '2026-02-27T23:59:59+08:00'],
];
for (const [clause, profile, duty, dueAt] of ROWS) {
  test(clause, () => assert.equal(dues(profile).find((due) => due.duty === duty)?.dueAt, dueAt));
}

test('a due date carries all that it takes to count it again', () => {
  for (const due of PROFILES.flatMap(dues)) {
    assert.deepEqual(dueSchema.parse(due), due);
    const { anchor, from } = due.howCounted;
    assert.equal(anchor, from && moments[from]);
    assert.notEqual(due.howCounted.source.quote, '');
  }
});

test('001 第八条：“15日”没有写明哪种日，时限附有说明', () => {
  const rectify = dues(HENAN_XINHUA_2022).find(({ duty }) => duty === 'rectify');
  assert.match(rectify?.howCounted.declared ?? '', /未说明是自然日还是工作日/);
});

test('a due date says from which day it was counted, and with which arrangements of the year', () => {
  const workingDays: Profile['duties']['rectify'] = {
    value: { amount: 2, unit: 'working-days', from: 'bad-review-opened', starts: 'next-day' },
    source: { notice: '002', quote: '应在 15 个工作日内进行整改' },
  };
  const duties = { ...HENAN_XINHUA_2022.duties, rectify: workingDays };
  const [verify, rectify] = duesOf({ duties }, { 'bad-review-opened': '2026-12-30T10:00:00+08:00' }, calendar);
  assert.equal(verify?.howCounted.starts, undefined);
  assert.equal(rectify?.howCounted.starts, 'next-day');
  assert.deepEqual(
    rectify.howCounted.calendarNotices.map(({ number }) => number),
    ['国办发明电〔2025〕7号'],
  );
  assert.deepEqual([rectify.provisional, rectify.howCounted.unknownYears], [true, [2027]]);
});

for (const profile of [HENAN_XINHUA_2022, YUNNAN_LINCANG_2020]) {
  const rectifies = profile.duties.rectify;
  test(`${profile.placeName}：“并经查实的”才整改：没有查实，没有整改的日期，只知道查实后有多久`, () => {
    assert.match(rectifies.source.quote, /并经查实的/);
    const asked = duesOf(profile, { 'bad-review-opened': opened }, calendar);
    assert.deepEqual(
      asked.map(({ duty }) => duty),
      ['verify'],
    );
    const { amount, unit } = rectifies.value ?? {};
    assert.deepEqual(duesToCome(profile, { 'bad-review-opened': opened }), [
      { duty: 'rectify', from: 'bad-review-confirmed', amount, unit },
      { duty: 'answer', from: 'bad-review-verified', amount, unit },
    ]);
  });
  test(`${profile.placeName}：未能查实的不整改，但要答复`, () => {
    const { 'bad-review-confirmed': _never, ...unconfirmed } = moments;
    assert.deepEqual(
      duesOf(profile, unconfirmed, calendar).map(({ duty }) => duty),
      ['verify', 'answer'],
    );
  });
}

for (const profile of PROFILES) {
  test(`${profile.placeName}：整改、答复从核实数起的，核实有期限，不能一直不核实`, () => {
    const { verify, rectify, answer } = profile.duties;
    const waits = [rectify, answer].some(({ value }) => value !== null && value.from !== 'bad-review-opened');
    if (waits) assert.equal(verify.value?.from, 'bad-review-opened');
    else assert.deepEqual(duesToCome(profile, { 'bad-review-opened': opened }), []);
  });
}

test('a moment that has not come gives no date', () => assert.deepEqual(duesOf(HENAN_XINHUA_2022, {}, calendar), []));

test('001：办件生成7个自然日内未获评价，默认为基本满意', () => {
  const rule = HENAN_XINHUA_2022.defaultRating.value;
  assert.ok(rule);
  assert.equal(rule.level, 'basically-satisfied');
  assert.equal(countOut(rule.after, '2026-02-12T23:59:59+08:00', calendar).endsAt, '2026-02-19T23:59:59+08:00');
});

test('002：在接受服务后5个工作日内未进行评价的，默认为基本满意', () => {
  const rule = YUNNAN_LINCANG_2020.defaultRating.value;
  assert.ok(rule);
  assert.equal(rule.level, 'basically-satisfied');
  assert.equal(countOut(rule.after, '2026-04-30T10:00:00+08:00', calendar).endsAt, '2026-05-11T23:59:59+08:00');
});

for (const profile of [SHANXI_LIULIN_2020, TIANJIN_2020, NATIONAL_2019]) {
  test(`${profile.placeName}：没有默认评价`, () => assert.equal(profile.defaultRating.value, null));
}
