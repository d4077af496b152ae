import assert from 'node:assert/strict';
import test from 'node:test';
import { faultsOf } from '@haochaping/core';
import { calendarOf } from '../calendar/calendar.js';
import { STATUTORY_YEARS } from '../data/calendar/statutory-years.js';
import { SHANXI_LIULIN_2020 } from '../data/profiles/shanxi-liulin-2020.js';
import { duesOf } from './dues-of.js';
import { profileSchema } from './profile.js';
import { profileOf } from './profile-of.js';
import { sessionRules } from './session-rules.js';

/** What a place sends as a file: rules of its own, and the rest as another place has them. */
const FILE = JSON.stringify({
  ...SHANXI_LIULIN_2020,
  id: 'shuyang-2027',
  version: '1.2',
  placeName: '水杨市',
  regionCode: '990100',
  levels: {
    value: [
      { level: 'very-satisfied', label: '很好' },
      { level: 'satisfied', label: '好' },
      { level: 'basically-satisfied', label: '一般' },
      { level: 'dissatisfied', label: '差' },
      { level: 'very-dissatisfied', label: '很差' },
    ],
    source: { notice: '水政办〔2027〕1号', quote: '分为很好、好、一般、差、很差' },
  },
  targets: { value: ['service', 'staff'], declared: '试' },
  indicatorSet: { value: 'xinhua-2022@1', declared: '试' },
  badNeedsReason: { value: true, source: { notice: '水政办〔2027〕1号', quote: '差评应说明理由' } },
  identity: { value: 'required', source: { notice: '水政办〔2027〕1号', quote: '实行实名' } },
  duties: {
    ...SHANXI_LIULIN_2020.duties,
    verify: {
      value: { amount: 1, unit: 'working-days', from: 'bad-review-opened', starts: 'next-day' },
      source: { notice: '水政办〔2027〕1号', quote: '1个工作日内核实' },
    },
  },
  ownDaysOff: { value: [{ name: '水节', from: '2026-03-02', to: '2026-03-02' }], declared: '试' },
});

const shuyang = profileSchema.parse(JSON.parse(FILE));

test('a new place is data alone: it decides what its citizens see', () => {
  const rules = sessionRules(shuyang, {});
  assert.deepEqual(
    rules.levels.map(({ label }) => label),
    ['很好', '好', '一般', '差', '很差'],
  );
  const faults = faultsOf({ service: { level: 'dissatisfied', indicators: [] }, answers: {} }, rules);
  assert.deepEqual(
    faults.map(({ code }) => code),
    ['reason-needed', 'identity-needed'],
  );
});

test('a new place is data alone: its dates are counted by its rules and its own days off', () => {
  const calendar = calendarOf(STATUTORY_YEARS, shuyang.ownDaysOff.value);
  const [verify] = duesOf(shuyang, { 'bad-review-opened': '2026-02-28T10:00:00+08:00' }, calendar);
  assert.equal(verify?.dueAt, '2026-03-03T23:59:59+08:00');
  assert.deepEqual(verify.howCounted.skipped, [
    { day: '2026-03-01', name: '周末' },
    { day: '2026-03-02', name: '水节' },
  ]);
});

test('a new place is found among the profiles that it was added to, and only there', () => {
  assert.deepEqual(profileOf('shuyang-2027', undefined, [SHANXI_LIULIN_2020, shuyang]), {
    outcome: 'known',
    profile: shuyang,
  });
  assert.equal(profileOf('shuyang-2027').outcome, 'unknown');
});
