import assert from 'node:assert/strict';
import test from 'node:test';
import { RATED_TARGETS } from './draft.js';
import { LEVELS, type Level } from './level.js';
import type { IndicatorsByLevel } from './indicator.js';
import { faultsOf } from './submission-fault.js';
import type { Submission } from './submission.js';

const offered = (prefix: string): IndicatorsByLevel => {
  const of = (level: Level) => [{ code: `${prefix}-${level}`, text: level, base: true }];
  const [a, b, c, d, e] = LEVELS;
  return { [a]: of(a), [b]: of(b), [c]: of(c), [d]: of(d), [e]: of(e) };
};

const rules = {
  levels: LEVELS.map((level) => ({ level, label: level })),
  indicators: offered('service'),
  staffIndicators: offered('staff'),
  questionnaire: {
    title: '问询',
    questions: [
      {
        kind: 'choice' as const,
        id: 'guide/clear',
        text: '服务指引是否清晰？',
        options: [{ value: 'yes', label: '是' }],
      },
      { kind: 'choices' as const, id: 'places', text: '去过哪里？', options: [{ value: 'hall', label: '大厅' }] },
      { kind: 'text' as const, id: 'advice', text: '有何改进意见？', maxLength: 4 },
    ],
  },
  textMaxLength: 5,
  badNeedsReason: true,
  identity: { rule: 'optional' as const, consentText: '说明' },
};

const plain: Submission = { service: { level: 'satisfied', indicators: [] }, answers: {} };
const bad: Submission = { service: { level: 'dissatisfied', indicators: [] }, answers: {} };

test('a level alone is a whole rating', () => {
  assert.deepEqual(faultsOf(plain, rules), []);
});

const CASES: readonly (readonly [string, Submission, string, string])[] = [
  [
    'an indicator of another level is refused',
    { ...plain, service: { level: 'satisfied', indicators: ['service-dissatisfied'] } },
    'indicator-not-of-this-level',
    '/service/indicators/0',
  ],
  [
    'an indicator given twice is refused',
    { ...plain, service: { level: 'satisfied', indicators: ['service-satisfied', 'service-satisfied'] } },
    'indicator-repeated',
    '/service/indicators/1',
  ],
  [
    'an unknown indicator of the staff is refused where it stands',
    { ...plain, staff: { level: 'satisfied', indicators: ['service-satisfied'] } },
    'indicator-not-of-this-level',
    '/staff/indicators/0',
  ],
  [
    'a bad rating without any reason is asked for one where the place demands it',
    bad,
    'reason-needed',
    '/service/indicators',
  ],
  [
    'a tick about the service is no reason for a bad rating of the staff',
    {
      service: { level: 'dissatisfied', indicators: ['service-dissatisfied'] },
      staff: { level: 'very-dissatisfied', indicators: [] },
      answers: {},
    },
    'reason-needed',
    '/staff/indicators',
  ],
  ['white space is no reason', { ...bad, text: '  \n ' }, 'reason-needed', '/service/indicators'],
  ['a text is counted in characters as people see them', { ...plain, text: '𠮷𠮷𠮷𠮷𠮷𠮷' }, 'text-too-long', '/text'],
  [
    'an answer to no question is refused',
    { ...plain, answers: { 'a~b/c': 'yes' } },
    'question-unknown',
    '/answers/a~0b~1c',
  ],
  [
    'an answer that is no option is refused',
    { ...plain, answers: { 'guide/clear': 'no' } },
    'answer-not-allowed',
    '/answers/guide~1clear',
  ],
  [
    'several answers to a single choice are refused',
    { ...plain, answers: { 'guide/clear': ['yes'] } },
    'answer-not-allowed',
    '/answers/guide~1clear',
  ],
  [
    'the same answer twice is refused',
    { ...plain, answers: { places: ['hall', 'hall'] } },
    'answer-not-allowed',
    '/answers/places',
  ],
  [
    'an overlong answer is refused',
    { ...plain, answers: { advice: '12345' } },
    'answer-not-allowed',
    '/answers/advice',
  ],
];

for (const [title, submission, code, pointer] of CASES) {
  test(title, () => assert.deepEqual(faultsOf(submission, rules), [{ code, pointer }]));
}

test('one tick is reason enough, and so is one sentence', () => {
  assert.deepEqual(
    faultsOf({ ...bad, service: { level: 'dissatisfied', indicators: ['service-dissatisfied'] } }, rules),
    [],
  );
  assert.deepEqual(faultsOf({ ...bad, text: '等太久' }, rules), []);
});

test('service and staff, both rated badly, each need a reason of their own, or one sentence for both', () => {
  const both: Submission = { ...bad, staff: { level: 'dissatisfied', indicators: [] } };
  assert.deepEqual(
    faultsOf(both, rules).map(({ pointer }) => pointer),
    ['/service/indicators', '/staff/indicators'],
  );
  assert.deepEqual(faultsOf({ ...both, text: '等太久' }, rules), []);
});

for (const target of RATED_TARGETS) {
  test(`a level that the place does not use is refused, for the ${target} too`, () => {
    const here = { ...rules, levels: rules.levels.filter(({ level }) => level !== 'basically-satisfied') };
    const submission: Submission = { ...plain, [target]: { level: 'basically-satisfied', indicators: [] } };
    assert.deepEqual(faultsOf(submission, here), [{ code: 'level-not-offered', pointer: `/${target}/level` }]);
    assert.deepEqual(faultsOf(submission, rules), []);
  });
}

test('five characters outside the basic plane fit a limit of five', () => {
  assert.deepEqual(faultsOf({ ...plain, text: '𠮷𠮷𠮷𠮷𠮷' }, rules), []);
});

test('staff are not rated where the place has no staff indicators', () => {
  const { staffIndicators: _none, ...here } = rules;
  const submission: Submission = { ...plain, staff: { level: 'satisfied', indicators: [] } };
  assert.deepEqual(faultsOf(submission, here), [{ code: 'staff-not-rated-here', pointer: '/staff' }]);
});

test('notice 001, 实行实名制: a rating without a name is refused where the place requires one', () => {
  const here = { ...rules, identity: { ...rules.identity, rule: 'required' as const } };
  assert.deepEqual(faultsOf(plain, here), [{ code: 'identity-needed', pointer: '/identity' }]);
  const named: Submission = { ...plain, identity: { name: '张华', phone: '13900000000', consent: true } };
  assert.deepEqual(faultsOf(named, here), []);
});

test('notices 002 and 004, 鼓励实名: a rating without a name is accepted where names are only encouraged', () => {
  assert.deepEqual(faultsOf(plain, { ...rules, identity: { ...rules.identity, rule: 'encouraged' } }), []);
});

test('all faults are told at once', () => {
  const submission: Submission = {
    service: { level: 'dissatisfied', indicators: ['x'] },
    answers: { y: 'z' },
    text: '一二三四五六',
  };
  assert.deepEqual(
    faultsOf(submission, rules).map(({ code }) => code),
    ['indicator-not-of-this-level', 'text-too-long', 'question-unknown'],
  );
});
