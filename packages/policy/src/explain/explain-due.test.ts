import assert from 'node:assert/strict';
import test from 'node:test';
import { MOMENTS } from '@haochaping/core';
import { calendarOf } from '../calendar/calendar.js';
import { countDue, type DueRule } from '../count/count.js';
import { STATUTORY_YEARS } from '../data/calendar/statutory-years.js';
import { DATES, callbackDatesOf, dateOf } from '../profile/dates-of.js';
import { duesOf } from '../profile/dues-of.js';
import { PROFILES } from '../profile/profile-of.js';
import { explainDate, explainDue } from './explain-due.js';

const calendar = calendarOf(STATUTORY_YEARS);
const source = { notice: '临政办发〔2020〕16号', quote: '应在 15 个工作日内进行整改' };
const workingDays: DueRule = {
  duty: 'rectify',
  value: { amount: 15, unit: 'working-days', from: 'bad-review-opened', starts: 'next-day' },
  source,
};
const hours: DueRule = { duty: 'verify', value: { amount: 24, unit: 'hours', from: 'bad-review-opened' }, source };

test('a citizen reads which days were skipped and why, and which weekend days counted', () => {
  assert.deepEqual(explainDue(countDue(workingDays, '2026-09-18T15:16:36+08:00', calendar), 'zh'), [
    '从2026年9月18日 15:16（差评产生）起算，次日为第 1 天，数 15 个工作日。',
    '其间跳过：9月19日（周末）、9月25日至9月27日（中秋节）、10月1日至10月7日（国庆节）、10月11日（周末）。',
    '以下调休上班的周末算作工作日：9月20日（国庆节）、10月10日（国庆节）。',
    '最晚到2026年10月15日 23:59。',
    '依据：临政办发〔2020〕16号，“应在 15 个工作日内进行整改”。',
    '放假安排：《国务院办公厅关于2026年部分节假日安排的通知》（国办发明电〔2025〕7号）。',
  ]);
});

test('the same is said in English', () => {
  assert.deepEqual(explainDue(countDue(workingDays, '2026-09-18T15:16:36+08:00', calendar), 'en').slice(0, 4), [
    'Counting from 2026-09-18 15:16 (Beijing time), when the bad review was opened; the next day is day 1: 15 working days.',
    'Skipped: 2026-09-19 (weekend); 2026-09-25 to 2026-09-27 (Mid-Autumn Festival); 2026-10-01 to 2026-10-07 (National Day); 2026-10-11 (weekend).',
    'Weekend days worked in exchange for a holiday, which count: 2026-09-20 (National Day); 2026-10-10 (National Day).',
    'Due by 2026-10-15 23:59.',
  ]);
});

test('hours run through the holidays, and no day is named', () => {
  const said = explainDue(countDue(hours, '2026-10-01T20:00:00Z', calendar), 'zh');
  assert.equal(said[0], '从2026年10月2日 04:00（差评产生）起算，节假日照算，数 24 小时。');
  assert.equal(said[1], '最晚到2026年10月3日 04:00。');
});

test('a date that runs into an unpublished year says that it is provisional, and why', () => {
  for (const [language, words] of [
    ['zh', ['2027 年的放假安排尚未公布', '（暂定）']],
    ['en', ['The holidays of 2027 are not yet published', 'provisionally']],
  ] as const) {
    const said = explainDue(countDue(workingDays, '2026-12-25T09:00:00+08:00', calendar), language).join('');
    for (const word of words) assert.ok(said.includes(word), said);
  }
});

test('what a notice leaves open is told apart from what it says', () => {
  const due = countDue({ ...workingDays, declared: '通知未写明起算日。' }, '2026-03-02T09:00:00+08:00', calendar);
  assert.ok(explainDue(due, 'zh').includes('通知没有写明的部分，本软件这样定：通知未写明起算日。'));
});

test('every statutory holiday has an English name', () => {
  const chinese = STATUTORY_YEARS.flatMap(({ holidays }) =>
    holidays.flatMap(({ name, from }) => ({ day: from, name })),
  );
  const due = countDue(workingDays, '2026-03-02T09:00:00+08:00', calendar);
  const said = explainDue({ ...due, howCounted: { ...due.howCounted, skipped: chinese } }, 'en').join('');
  assert.doesNotMatch(said.slice(0, said.indexOf('Due by')), /[\u4e00-\u9fff]/);
});

test('a date whose rule is ours alone says so, and quotes nobody', () => {
  const { dueAt, provisional, howCounted } = countDue(hours, '2026-03-02T09:00:00+08:00', calendar);
  const { source: _nobody, ...ours } = howCounted;
  const said = explainDate(
    { endsAt: dueAt, provisional, howCounted: { ...ours, declared: '通知没有规定期限。' } },
    'zh',
  );
  assert.deepEqual(said, [
    '从2026年3月2日 09:00（差评产生）起算，节假日照算，数 24 小时。',
    '最晚到2026年3月3日 09:00。',
    '通知没有写明的部分，本软件这样定：通知没有规定期限。',
  ]);
});

test('跨年的日子写明年份，只在年份变了的地方写', () => {
  const said = explainDue(countDue(workingDays, '2025-12-22T10:00:00+08:00', calendar), 'zh');
  assert.deepEqual(said.slice(1, 4), [
    '其间跳过：12月27日至12月28日（周末）、2026年1月1日至1月3日（元旦）、1月10日至1月11日（周末）。',
    '以下调休上班的周末算作工作日：2026年1月4日（元旦）。',
    '最晚到2026年1月13日 23:59。',
  ]);
});

/** Kept before it was written down from what time runs. */
test('a date that was counted without saying what began is explained without it', () => {
  const due = countDue(workingDays, '2026-09-18T15:16:36+08:00', calendar);
  const { from: _unknown, ...howCounted } = due.howCounted;
  const [zh] = explainDue({ ...due, howCounted }, 'zh');
  const [en] = explainDue({ ...due, howCounted }, 'en');
  assert.equal(zh, '从2026年9月18日 15:16起算，次日为第 1 天，数 15 个工作日。');
  assert.equal(en, 'Counting from 2026-09-18 15:16 (Beijing time); the next day is day 1: 15 working days.');
});

const naturalDays: DueRule = {
  ...workingDays,
  value: { ...workingDays.value, unit: 'natural-days', starts: 'next-day' },
};
const ENDS: readonly [title: string, anchor: string, day: string | undefined][] = [
  ['a working day', '2026-03-02T09:00:00+08:00', undefined],
  ['a Saturday that is worked', '2026-04-24T09:00:00+08:00', undefined],
  ['a Saturday', '2026-03-06T09:00:00+08:00', '周末'],
  ['国庆节', '2026-09-18T09:00:00+08:00', '国庆节'],
  ['a Saturday of a year that is not yet arranged', '2026-12-18T09:00:00+08:00', '周末'],
];
for (const [title, anchor, name] of ENDS) {
  test(`natural days that end on ${title} stay there${name ? ', and say why (民法典 203)' : ''}`, () => {
    const due = countDue({ ...naturalDays, declared: '试。' }, anchor, calendar);
    assert.equal(Date.parse(due.dueAt), Date.parse(`${anchor.slice(0, 10)}T23:59:59+08:00`) + 15 * 86_400_000);
    const said = explainDue(due, 'zh').filter((sentence) => sentence.includes('民法典第二百零三条'));
    assert.equal(said.length, name ? 1 : 0);
    if (name) assert.ok(said[0]?.includes(`试。最后一日逢${name}，不照民法典第二百零三条顺延`), said[0]);
  });
}

test('hours and working days have no such end', () => {
  for (const rule of [hours, workingDays]) {
    assert.equal(countDue(rule, '2026-10-01T09:00:00+08:00', calendar).howCounted.declared, undefined);
  }
});

const said = PROFILES.flatMap((profile) => {
  const moments = Object.fromEntries(MOMENTS.map((moment) => [moment, '2026-09-18T15:16:36+08:00']));
  return [
    ...duesOf(profile, moments, calendar).map(({ dueAt, ...due }) => ({ ...due, endsAt: dueAt })),
    ...DATES.flatMap((name) => dateOf(name, profile, moments, calendar) ?? []),
  ].map((date) => ({ place: profile.placeName, text: explainDate(date, 'zh').join('') }));
});
test('every explanation counts from one moment, names it, and says nothing of holidays twice', () => {
  for (const { place, text } of said) {
    assert.equal(text.split('起算').length, 2, `${place}：${text}`);
    assert.match(
      text,
      /（(办件生成|接受服务|差评产生|差评答复|核实完毕|查实|提出不予采纳的申请|裁定不予采纳)）起算/,
      place,
    );
    assert.ok(text.split(/节假日(不停|照算|不扣除)/).length <= 3, `${place}：${text}`);
  }
});

for (const profile of PROFILES) {
  test(`${profile.placeName}：每个日期都能用中文和英文说清怎么算的`, () => {
    const at = '2026-09-18T15:16:36+08:00';
    const moments = Object.fromEntries(MOMENTS.map((moment) => [moment, at]));
    const dates = DATES.flatMap((name) => dateOf(name, profile, moments, calendar) ?? []);
    const callbacks = callbackDatesOf(profile, moments, calendar);
    for (const date of [...dates, ...callbacks]) {
      for (const language of ['zh', 'en'] as const) assert.ok(explainDate(date, language).length >= 2);
    }
    assert.ok(dates.length > 0);
  });
}
