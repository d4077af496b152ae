import assert from 'node:assert/strict';
import test from 'node:test';
import { SURVEY_SUBJECTS, questionnaireSchema } from '@haochaping/core';
import fc from 'fast-check';
import { surveyQuestionnaire } from './survey-questions.js';
import { surveyResults, type SurveyCount } from './survey-results.js';

const SMALLEST = 10;
const OWN = {
  kind: 'choice',
  id: 'heard-from',
  text: '您从哪里知道的？',
  options: [
    { value: 'hall', label: '大厅' },
    { value: 'web', label: '网上' },
  ],
} as const;
const QUESTIONNAIRE = surveyQuestionnaire({ about: 'policy', ownQuestions: [{ ...OWN, options: [...OWN.options] }] });

const counted = (question: string, times: Readonly<Record<string, number>>): SurveyCount[] =>
  Object.entries(times).map(([value, each]) => ({ question, value, times: each }));
const resultsOf = (question: string, times: Readonly<Record<string, number>>) => {
  const { questions, figures } = surveyResults(QUESTIONNAIRE, counted(question, times), SMALLEST);
  return {
    question: questions.find(({ id }) => id === question),
    figure: figures.find(({ dimension }) => dimension === question),
  };
};

test('C3：政策、服务事项、重点事项，都问知悉度、便利度、满意度，一律自愿', () => {
  for (const about of SURVEY_SUBJECTS) {
    const { questions } = questionnaireSchema.parse(surveyQuestionnaire({ about }));
    assert.deepEqual(
      questions.map(({ id, kind }) => [id, kind]),
      [
        ['awareness', 'choice'],
        ['convenience', 'choice'],
        ['satisfaction', 'choice'],
      ],
    );
  }
});

const ROWS = [
  ['知悉度＝“很了解”“基本了解”÷回答的', 'awareness', { well: 6, mostly: 6, 'heard-of': 5, not: 3 }, [12, 20]],
  ['便利度：“一般”不算方便', 'convenience', { very: 5, quite: 5, 'so-so': 10 }, [10, 20]],
  ['满意度：基本满意及以上', 'satisfaction', { satisfied: 8, 'basically-satisfied': 4, dissatisfied: 3 }, [12, 15]],
  ['不足10份的不显示', 'satisfaction', { satisfied: 4, dissatisfied: 5 }, 'withheld'],
  ['与多数不同的不足4份的不显示', 'satisfaction', { satisfied: 37, dissatisfied: 3 }, 'withheld'],
  ['不足30份而一边倒的不显示', 'awareness', { well: 15, mostly: 10 }, 'withheld'],
  ['满30份的可以一边倒，只要不是同一个选项', 'awareness', { well: 20, mostly: 10 }, [30, 30]],
  ['没有人回答的，没有比率', 'awareness', {}, 'none'],
] as const;
for (const [title, dimension, times, expected] of ROWS) {
  test(`C3：${title}`, () => {
    const { question, figure } = resultsOf(dimension, times);
    if (typeof expected === 'string') {
      assert.deepEqual([question?.outcome, figure?.shown.outcome], [expected, expected]);
      assert.ok(question && !('options' in question));
      return;
    }
    const [part, whole] = expected;
    assert.deepEqual(figure?.shown, { outcome: 'shown', part, whole });
    assert.equal(question?.outcome, 'shown');
  });
}

test('监督员自己加的单选题没有比率，也就没有哪一边；两个选项都有人选才显示', () => {
  assert.equal(resultsOf('heard-from', { hall: 6, web: 4 }).question?.outcome, 'shown');
  assert.equal(resultsOf('heard-from', { hall: 60, web: 3 }).question?.outcome, 'withheld');
});

test('比率只和它的各选项件数一起显示；显示的都满最小组，另选的都满4份', () => {
  const times = fc.dictionary(fc.constantFrom('well', 'mostly', 'heard-of', 'not'), fc.nat(20));
  const property = fc.property(times, (given) => {
    const { question, figure } = resultsOf('awareness', given);
    assert.equal(figure?.shown.outcome, question?.outcome);
    if (question?.outcome !== 'shown') return;
    const most = Math.max(...question.options.map((option) => option.times));
    assert.ok(question.answered >= SMALLEST && question.answered - most >= 4);
  });
  fc.assert(property);
});
