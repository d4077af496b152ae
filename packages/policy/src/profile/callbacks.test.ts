import assert from 'node:assert/strict';
import test from 'node:test';
import { calendarOf } from '../calendar/calendar.js';
import { countOut } from '../count/count.js';
import { STATUTORY_YEARS } from '../data/calendar/statutory-years.js';
import { TIANJIN_2020 } from '../data/profiles/tianjin-2020.js';
import { YUNNAN_LINCANG_2020 } from '../data/profiles/yunnan-lincang-2020.js';
import { HENAN_XINHUA_2022 } from '../data/profiles/henan-xinhua-2022.js';
import { SHANXI_LIULIN_2020 } from '../data/profiles/shanxi-liulin-2020.js';
import { callbackOpensBadReview, callbackPercent, isIntegrityLead, samplePercent } from './review-rules.js';
import { PROFILES } from './profile-of.js';
import { profileSchema } from './profile.js';

test('004：对上一工作日办结的事项一事一回访，全部', () => {
  const calendar = calendarOf(STATUTORY_YEARS);
  const [callback] = TIANJIN_2020.callbacks;
  assert.ok(callback?.value.due);
  assert.deepEqual([callback.value.scope, callback.value.ratePercent], ['closed-cases', 100]);
  const { due } = callback.value;
  const by = (closedAt: string): string => countOut(due, closedAt, calendar).endsAt;
  assert.equal(by('2026-02-12T16:00:00+08:00'), '2026-02-13T23:59:59+08:00');
  assert.equal(by('2026-02-14T16:00:00+08:00'), '2026-02-24T23:59:59+08:00');
});

test('002：实名差评回访整改率要达到100%，其余抽取', () => {
  const rates = YUNNAN_LINCANG_2020.callbacks.map(({ value: { scope, ratePercent } }) => [scope, ratePercent]);
  assert.deepEqual(rates, [
    ['named-bad-reviews', 100],
    ['all-raters', 5],
  ]);
});

test('004：回访问五个问题', () => {
  assert.equal(TIANJIN_2020.callbackQuestionnaire.value?.questions.length, 5);
});

const SAID: readonly [attitude: string | undefined, opens: boolean][] = [
  ['very-satisfied', false],
  ['basically-satisfied', false],
  ['dissatisfied', true],
  ['very-dissatisfied', true],
  [undefined, false],
];
for (const [attitude, opens] of SAID) {
  test(`004：回访结果“${attitude ?? '没有回答'}”${opens ? '按差评核实' : '不是差评'}`, () => {
    assert.equal(callbackOpensBadReview(TIANJIN_2020, { 'told-at-once': 'no', attitude }), opens);
  });
}

for (const profile of PROFILES.filter((candidate) => candidate !== TIANJIN_2020)) {
  test(`${profile.placeName}：回访不满意不另立差评，并写明原因`, () => {
    assert.equal(callbackOpensBadReview(profile, { attitude: 'very-dissatisfied' }), false);
    assert.notEqual(profile.callbackOpensReview.declared, undefined);
  });
}

const WRONG: readonly [string, { question: string; answers: string[] }][] = [
  ['a question that nobody asks', { question: 'manners', answers: ['dissatisfied'] }],
  ['an answer that nobody can give', { question: 'attitude', answers: ['angry'] }],
];
for (const [title, value] of WRONG) {
  test(`refused: a callback that opens a bad review on ${title}`, () => {
    const profile = { ...TIANJIN_2020, callbackOpensReview: { value, declared: '试' } };
    assert.equal(profileSchema.safeParse(profile).success, false);
  });
}

const PERCENT = [
  ['000：已办结的差评全部回访', SHANXI_LIULIN_2020, true, false, 100],
  ['000：其余按比例抽取', SHANXI_LIULIN_2020, false, true, 5],
  ['002：实名差评全部回访', YUNNAN_LINCANG_2020, true, true, 100],
  ['002：不具名的差评按比例抽取', YUNNAN_LINCANG_2020, true, false, 5],
  ['001：差评也只按比例抽查', HENAN_XINHUA_2022, true, true, 5],
  ['004：办结的一事一回访', TIANJIN_2020, false, false, 100],
] as const;
for (const [clause, profile, badReview, named, percent] of PERCENT) {
  test(clause, () => assert.equal(callbackPercent(profile, { badReview, named }), percent));
}

test('004：问出“吃、拿、卡、要”的交监督员，不论别的怎样回答；别处没有这一问', () => {
  const said = { 'asked-for-favours': 'yes', attitude: 'very-satisfied' };
  assert.equal(isIntegrityLead(TIANJIN_2020, said), true);
  assert.equal(isIntegrityLead(TIANJIN_2020, { ...said, 'asked-for-favours': 'no' }), false);
  for (const profile of PROFILES) {
    if (profile !== TIANJIN_2020) assert.equal(isIntegrityLead(profile, said), false, profile.id);
  }
});

test('refused: a lead by an answer that nobody can give', () => {
  const callbackLead = { value: { question: 'attitude', answers: ['angry'] }, declared: '试' };
  assert.equal(profileSchema.safeParse({ ...TIANJIN_2020, callbackLead }).success, false);
});

test('满意的评价人，主管机构只回访抽取的：单位自己逐件回访的不算', () => {
  assert.deepEqual([TIANJIN_2020, YUNNAN_LINCANG_2020, SHANXI_LIULIN_2020].map(samplePercent), [0, 5, 5]);
});
