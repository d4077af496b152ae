import assert from 'node:assert/strict';
import test from 'node:test';
import { TIANJIN_2020 } from '../data/profiles/tianjin-2020.js';
import { deductionsSchema, pointsLost } from './deductions.js';

const NOTHING = { dissatisfied: 0, 'very-dissatisfied': 0, 'callback-dissatisfied': 0 };
const lost = (counts: Partial<typeof NOTHING>, points = TIANJIN_2020.deductions?.value): number | undefined =>
  points && pointsLost(points, { ...NOTHING, ...counts });

test('004（十二）：“不满意”“非常不满意”和回访不满意予以扣分，一件也没有的不扣', () => {
  assert.equal(lost({}), 0);
  for (const what of ['dissatisfied', 'very-dissatisfied', 'callback-dissatisfied'] as const) {
    assert.ok((lost({ [what]: 1 }) ?? 0) > 0, what);
  }
  assert.equal(lost({ dissatisfied: 3, 'very-dissatisfied': 1 }), 5);
});

test('tenths of points add up to tenths', () => {
  const tenth = { dissatisfied: 0.1, 'very-dissatisfied': 0.2, 'callback-dissatisfied': 0 };
  assert.equal(lost({ dissatisfied: 1, 'very-dissatisfied': 1 }, tenth), 0.3);
});

test('a table names all three, and nobody gains points by it', () => {
  assert.equal(deductionsSchema.safeParse({ dissatisfied: 1, 'very-dissatisfied': 2 }).success, false);
  assert.equal(deductionsSchema.safeParse({ ...NOTHING, dissatisfied: -1 }).success, false);
});
