import assert from 'node:assert/strict';
import test from 'node:test';
import { calendarOf } from '../calendar/calendar.js';
import { STATUTORY_YEARS } from '../data/calendar/statutory-years.js';
import { HENAN_XINHUA_2022 } from '../data/profiles/henan-xinhua-2022.js';
import { TIANJIN_2020 } from '../data/profiles/tianjin-2020.js';
import { YUNNAN_LINCANG_2020 } from '../data/profiles/yunnan-lincang-2020.js';
import { dueState, type DueState } from './due-state.js';
import { duesOf } from './dues-of.js';
import type { Profile } from './profile.js';
import { rulesOf } from './rules-of.js';

const calendar = calendarOf(STATUTORY_YEARS);

function dueIn(profile: Profile, duty: 'verify' | 'rectify', openedAt: string) {
  const due = duesOf(profile, { 'bad-review-opened': openedAt, 'bad-review-confirmed': openedAt }, calendar).find(
    (each) => each.duty === duty,
  );
  assert.ok(due);
  return due;
}

/** 15 working days, to Wednesday 11 March. */
const byWorkingDays = dueIn(YUNNAN_LINCANG_2020, 'rectify', '2026-02-12T10:00:00+08:00');
/** 15 natural days, to Sunday 1 March; the Saturday before is worked. */
const byNaturalDays = dueIn(HENAN_XINHUA_2022, 'rectify', '2026-02-14T10:00:00+08:00');
/** 24 hours, to 10 o’clock. */
const byHours = dueIn(HENAN_XINHUA_2022, 'verify', '2026-03-02T10:00:00+08:00');

const ROWS: readonly [title: string, typeof byHours, now: string, DueState['state'], DueState['remedy']][] = [
  ['days before', byWorkingDays, '2026-03-10T23:59:59+08:00', 'in-time', 'wait'],
  ['on the last working day', byWorkingDays, '2026-03-11T00:00:00+08:00', 'due-soon', 'ask-office'],
  ['in its last second', byWorkingDays, '2026-03-11T23:59:59+08:00', 'due-soon', 'ask-office'],
  ['a second later', byWorkingDays, '2026-03-12T00:00:00+08:00', 'overdue', 'call-12345'],
  ['ending on a Sunday, on Friday', byNaturalDays, '2026-02-27T18:00:00+08:00', 'in-time', 'wait'],
  [
    'ending on a Sunday, on the Saturday that is worked',
    byNaturalDays,
    '2026-02-28T09:00:00+08:00',
    'due-soon',
    'ask-office',
  ],
  ['24 hours, after three quarters less a second', byHours, '2026-03-03T03:59:59+08:00', 'in-time', 'wait'],
  ['24 hours, after three quarters', byHours, '2026-03-03T04:00:00+08:00', 'due-soon', 'ask-office'],
  ['24 hours, after all of them', byHours, '2026-03-03T10:00:01+08:00', 'overdue', 'call-12345'],
];
for (const [title, due, now, state, remedy] of ROWS) {
  test(`${title}: ${state}, ${remedy}`, () => {
    const found = dueState(now, due, YUNNAN_LINCANG_2020, calendar);
    assert.deepEqual([found.state, found.remedy], [state, remedy]);
  });
}

test('004（十四）：8890是反映意见的渠道；亮灯提示是事项本身的，不是差评整改的', () => {
  assert.equal(dueState('2026-03-12T00:00:00+08:00', byWorkingDays, TIANJIN_2020, calendar).remedy, 'call-8890');
  const { source, declared } = rulesOf(TIANJIN_2020).get('warning') ?? {};
  assert.match(source?.quote ?? '', /8890便民服务热线电话.*意见建议/);
  assert.doesNotMatch(source?.quote ?? '', /亮灯/);
  assert.match(declared ?? '', /没有规定差评的预警/);
  assert.match(declared ?? '', /可向8890反映意见；投诉另有“接待投诉”的渠道/);
});

test('a date that was put off is measured by the new one', () => {
  const extended = { ...byWorkingDays, dueAt: '2026-03-20T23:59:59+08:00' };
  const found = dueState('2026-03-12T00:00:00+08:00', extended, YUNNAN_LINCANG_2020, calendar);
  assert.deepEqual([found.state, found.soonFrom], ['in-time', '2026-03-20T00:00:00+08:00']);
});

test('a place may warn earlier', () => {
  const { warning } = YUNNAN_LINCANG_2020;
  const earlier = { warning: { ...warning, value: { ...warning.value, lastWorkingDays: 3 } } };
  assert.equal(dueState(byWorkingDays.dueAt, byWorkingDays, earlier, calendar).soonFrom, '2026-03-09T00:00:00+08:00');
});
