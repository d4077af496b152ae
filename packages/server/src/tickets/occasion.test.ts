import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { RatingUnit, TicketRequest } from '@haochaping/core';
import { occasionOf } from './occasion.js';

const told = (unit: RatingUnit, request: Omit<TicketRequest, 'channel'>, caseNo = 'A-1'): string =>
  JSON.stringify(occasionOf(caseNo, unit, { channel: 'pc', ...request }));

/** Under each unit, what is one occasion, with one rating, and what are two. */
const RULES: readonly [RatingUnit, string, Omit<TicketRequest, 'channel'>, Omit<TicketRequest, 'channel'>, boolean][] =
  [
    ['visit', '一次一评：每一次到访各评一次', { visit: 1 }, { visit: 2 }, false],
    ['visit', '一次一评：同一次到访的两个环节各评一次', { step: 'apply' }, { step: 'collect' }, false],
    ['visit', '一次一评：没有写第几次的，就是第一次', {}, { visit: 1 }, true],
    ['service', '一次政务服务一评：每个环节各评一次', { step: 'apply' }, { step: 'collect' }, false],
    [
      'service',
      '一次政务服务一评：同一环节来两次也只评一次',
      { step: 'apply', visit: 1 },
      { step: 'apply', visit: 2 },
      true,
    ],
    [
      'case',
      '一事一评：来几次、哪个环节，都只评一次',
      { step: 'apply', visit: 1 },
      { step: 'collect', visit: 2 },
      true,
    ],
  ];

for (const [unit, rule, one, other, isOne] of RULES) {
  test(rule, () => assert.equal(told(unit, one) === told(unit, other), isOne));
}

test('两个办件不会是同一次服务，两种评价单位也不会', () => {
  for (const [unit] of RULES) assert.notEqual(told(unit, {}, 'A-1'), told(unit, {}, 'A-2'));
  assert.equal(new Set(RULES.map(([unit]) => told(unit, {}))).size, 3);
});
