import assert from 'node:assert/strict';
import test from 'node:test';
import { fits, LEVELS, questionSchema } from '@haochaping/core';
import { INDICATOR_SETS } from '../../indicators/indicator-set-of.js';
import { HENAN_XINHUA_2022 } from './henan-xinhua-2022.js';

const question = HENAN_XINHUA_2022.questionnaire.value?.questions[0];
assert.ok(question?.kind === 'ladder');
const { rows } = question;

test('001 附件：三个维度各三项，共九项', () => {
  assert.deepEqual(
    rows.map(({ group, label }) => `${group ?? ''}·${label}`),
    [
      '服务规范性·办事场所',
      '服务规范性·办事窗口',
      '服务规范性·一表申请',
      '服务便捷性·网办深度',
      '服务便捷性·移动办理',
      '服务便捷性·跑动次数',
      '服务精确性·服务引导',
      '服务精确性·申报材料',
      '服务精确性·办理时间',
    ],
  );
});

test('001 附件：每项五级，从高到低，用语与该等级的指标相同', () => {
  const { service } = INDICATOR_SETS['xinhua-2022@1'];
  rows.forEach(({ rungs }, index) => {
    const expected = LEVELS.map((level) => ({ value: level, label: service[level][index]?.text }));
    assert.deepEqual(rungs, expected);
  });
});

test('any row may be left out, and all of them', () => {
  assert.ok(fits(question, {}));
  assert.ok(fits(question, { trips: 'very-dissatisfied' }));
  assert.ok(fits(question, Object.fromEntries(rows.map(({ id }) => [id, 'basically-satisfied']))));
  assert.ok(!fits(question, { trips: '1-trips' }));
});

test('a page can read it', () => assert.deepEqual(questionSchema.parse(question), question));
