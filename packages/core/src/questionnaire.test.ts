import assert from 'node:assert/strict';
import test from 'node:test';
import {
  choicesIn,
  fits,
  isNoAnswer,
  rungsIn,
  type Answer,
  type LadderQuestion,
  type Question,
  answersSchema,
  questionSchema,
} from './questionnaire.js';

const ladder: LadderQuestion = {
  kind: 'ladder',
  id: 'items',
  text: '各项服务做得怎么样？',
  rows: [
    {
      id: 'trips',
      label: '跑动次数',
      group: '服务便捷性',
      rungs: [
        { value: 'satisfied', label: '只到现场1次' },
        { value: 'dissatisfied', label: '到实体大厅2次以上' },
      ],
    },
    {
      id: 'time',
      label: '办理时间',
      group: '服务精确性',
      rungs: [
        { value: 'satisfied', label: '在承诺时限内办结' },
        { value: 'very-dissatisfied', label: '超过法定时限' },
      ],
    },
  ],
};

const ANSWERS: readonly [title: string, Answer, fits: boolean][] = [
  ['no row at all', {}, true],
  ['one row of two', { time: 'satisfied' }, true],
  ['every row', { trips: 'dissatisfied', time: 'very-dissatisfied' }, true],
  ['a row that nobody asks about', { place: 'satisfied' }, false],
  ['a name that every object has', { toString: 'satisfied' }, false],
  ['a rung of another row', { trips: 'very-dissatisfied' }, false],
  ['one good row and one wrong', { time: 'satisfied', trips: 'x' }, false],
  ['a text', 'satisfied', false],
  ['a list', ['satisfied'], false],
];
for (const [title, answer, expected] of ANSWERS) {
  test(`a ladder ${expected ? 'takes' : 'refuses'} ${title}`, () => assert.equal(fits(ladder, answer), expected));
}

test('no other question takes rows', () => {
  const options = [{ value: 'yes', label: '是' }];
  for (const kind of ['choice', 'choices'] as const) {
    assert.equal(fits({ kind, id: 'q', text: '？', options }, { yes: 'yes' }), false);
  }
  assert.equal(fits({ kind: 'text', id: 'q', text: '？', maxLength: 5 }, { yes: 'yes' }), false);
});

test('a ladder and its answer travel as plain JSON', () => {
  assert.deepEqual(questionSchema.parse(JSON.parse(JSON.stringify(ladder))), ladder);
  const answers = { items: { trips: 'satisfied' } };
  assert.deepEqual(answersSchema.parse(answers), answers);
});

test('a row with a single rung leaves nothing to choose, and is refused', () => {
  const rows = ladder.rows.map((row) => ({ ...row, rungs: row.rungs.slice(0, 1) }));
  assert.equal(questionSchema.safeParse({ ...ladder, rows }).success, false);
});

test('an answer that was taken back says nothing', () => {
  for (const answer of ['', [], {}]) assert.ok(isNoAnswer(answer));
  for (const answer of ['yes', ['hall'], { trips: 'satisfied' }]) assert.ok(!isNoAnswer(answer));
});

test('only a ladder’s answer has rungs', () => {
  assert.deepEqual(rungsIn({ trips: 'satisfied' }), { trips: 'satisfied' });
  for (const answer of [undefined, 'yes', ['hall']]) assert.deepEqual(rungsIn(answer), {});
});

test('a text and options are read alike', () => {
  assert.deepEqual(choicesIn('yes'), ['yes']);
  assert.deepEqual(choicesIn(['hall', 'home']), ['hall', 'home']);
  for (const answer of [undefined, { trips: 'satisfied' }]) assert.deepEqual(choicesIn(answer), []);
});

const options = [
  { value: 'yes', label: '是' },
  { value: 'no', label: '否' },
];
const asked = { id: 'q', text: '？' };

const FITTING: readonly [title: string, question: Question, answer: Answer, fits: boolean][] = [
  ['one of the options', { kind: 'choice', ...asked, options }, 'yes', true],
  ['no option at all', { kind: 'choice', ...asked, options }, 'perhaps', false],
  ['several where one is asked', { kind: 'choice', ...asked, options }, ['yes'], false],
  ['one of several', { kind: 'choices', ...asked, options }, ['no'], true],
  ['all of several', { kind: 'choices', ...asked, options }, ['no', 'yes'], true],
  ['one option and one that is none', { kind: 'choices', ...asked, options }, ['no', 'perhaps'], false],
  ['the same option twice', { kind: 'choices', ...asked, options }, ['no', 'no'], false],
  ['a word where several are asked', { kind: 'choices', ...asked, options }, 'no', false],
  ['rungs where options are asked', { kind: 'choices', ...asked, options }, { q: 'no' }, false],
  ['a text of just the length', { kind: 'text', ...asked, maxLength: 2 }, '𠮷𠮷', true],
  ['a text one too long', { kind: 'text', ...asked, maxLength: 2 }, '一二三', false],
  ['a list where a text is asked', { kind: 'text', ...asked, maxLength: 2 }, ['一'], false],
  ['a word where rungs are asked', ladder, 'satisfied', false],
  ['a list where rungs are asked', ladder, ['satisfied'], false],
];
for (const [title, question, answer, expected] of FITTING) {
  test(`${title} ${expected ? 'fits' : 'does not fit'}`, () => assert.equal(fits(question, answer), expected));
}

test('each kind of question is read as what it is', () => {
  for (const [, question] of FITTING) assert.deepEqual(questionSchema.parse(question), question);
});
