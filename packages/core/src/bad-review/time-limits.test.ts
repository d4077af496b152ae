import assert from 'node:assert/strict';
import test from 'node:test';
import type { Person } from './actor.js';
import type { BadReview } from './bad-review.js';
import type { ReviewRules } from './procedure.js';
import type { Step } from './step.js';
import { stepsOf, take } from './take.js';

const AT = '2026-03-10T09:00:00+08:00';
const BEFORE = '2026-03-10T08:59:59+08:00';
const RULES: ReviewRules = { extensions: 1, exclusion: true, objection: true, callback: true, verdicts: 1 };
const officer: Person = { roles: ['officer'], orgCode: 'RATED', staffNo: '1' };
const rater = { role: 'rater' } as const;
const review = (more: Partial<BadReview>): BadReview => ({
  stage: 'answered',
  ratedOrg: 'RATED',
  above: ['SUPERVISING'],
  holder: 'RATED',
  calledBack: true,
  phoneKept: true,
  dues: [],
  taken: [],
  ...more,
});

const CLOSED: Step = { step: 'close', note: '办结' };
const close = (more: Partial<BadReview>, rules = RULES) => take(review(more), CLOSED, officer, rules, AT);
const AWAITED = { outcome: 'refused', because: 'verdict-awaited' };

test('评价人还在说是否满意期限内，承办人不能办结，也看不到这一步', () => {
  assert.deepEqual(close({ verdictUntil: AT }), AWAITED);
  assert.deepEqual(stepsOf(review({ verdictUntil: AT }), officer, RULES, AT), []);
});

test('说是否满意期限过了，或本地没有这个期限，承办人可以办结', () => {
  assert.equal(close({ verdictUntil: BEFORE }).outcome, 'taken');
  assert.equal(close({}).outcome, 'taken');
});

test('评价人不能再说是否满意的，不必再等', () => {
  assert.equal(close({ verdictUntil: AT }, { ...RULES, verdicts: 0 }).outcome, 'taken');
  const refused: Step = { step: 'verdict', verdict: 'refused', note: '没有解决' };
  const taken = [{ step: refused, by: rater }];
  assert.equal(close({ verdictUntil: AT, taken }).outcome, 'taken');
  assert.deepEqual(close({ verdictUntil: AT, taken }, { ...RULES, verdicts: 2 }), AWAITED);
});

test('等候期间评价人认可，即办结；期限过了还没有办结的，评价人仍可说是否满意', () => {
  const accepted: Step = { step: 'verdict', verdict: 'accepted' };
  for (const verdictUntil of [AT, BEFORE]) {
    assert.equal(take(review({ verdictUntil }), accepted, rater, RULES, AT).outcome, 'taken');
  }
});

test('延期不得超过本地规定的最长期限，没有这个期限的不限', () => {
  const extend = (until: string, extensionUntil?: string) =>
    take(
      review({ stage: 'rectifying', ...(extensionUntil && { extensionUntil }) }),
      { step: 'extend', note: '等待设备', until },
      officer,
      RULES,
      AT,
    );
  const latest = '2026-03-25T23:59:59+08:00';
  assert.equal(extend(latest, latest).outcome, 'taken');
  assert.deepEqual(extend('2026-03-26T00:00:00+08:00', latest), { outcome: 'refused', because: 'extension-too-far' });
  assert.deepEqual(extend(AT, latest), { outcome: 'refused', because: 'extension-not-later' });
  assert.equal(extend('2026-12-31T00:00:00+08:00').outcome, 'taken');
});

test('被评价单位和办理单位的人不能回访评价人，别的单位的可以', () => {
  const callBack = (orgCode: string) =>
    take(
      review({ holder: 'OTHER' }),
      { step: 'call-back', result: 'satisfied', note: '满意' },
      { roles: ['caller'], orgCode, staffNo: '9' },
      RULES,
      AT,
    );
  assert.deepEqual(callBack('RATED'), { outcome: 'refused', because: 'unit-involved' });
  assert.deepEqual(callBack('OTHER'), { outcome: 'refused', because: 'unit-involved' });
  assert.equal(callBack('SUPERVISING').outcome, 'taken');
});
