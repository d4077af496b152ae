import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { ServiceCase } from '@haochaping/core';
import { STATUTORY_YEARS, type CalendarYear } from '@haochaping/policy';
import { CannotStart } from '../store/cannot-start.js';
import { ANSWERED, CONFIRMED, RECTIFIED, openedReview } from '../test-support/bad-review.js';
import { CLOSED_CASE } from '../test-support/service.js';
import { startProvince, type TestProvince } from '../test-support/test-province.js';
import { NEW_YEAR, YEAR_2027 } from '../test-support/year-2027.js';
import { learnCalendarYear } from './learn-year.js';
import { readYear } from './year-file.js';

const DAY_MS = 86_400_000;
let province: TestProvince;
before(async () => {
  province = await startProvince();
  province.clock.forward(66 * DAY_MS); // to 2026-12-21, a Monday
});
after(() => province.stop());

/** 临沧 counts in working days. */
const LINCANG_CASE: ServiceCase = {
  ...CLOSED_CASE,
  organisation: { orgCode: 'LC-1', orgName: '临沧市政务服务管理局' },
  regionCode: '530902',
};

/** With two more days off at its beginning. */
const LONGER: CalendarYear = {
  ...YEAR_2027,
  holidays: YEAR_2027.holidays.map((holiday) => (holiday === NEW_YEAR ? { ...NEW_YEAR, to: '2027-01-05' } : holiday)),
};
/** A bad review whose dates run, since what it says was found to be so. */
async function confirmedReview() {
  const review = await openedReview(province, LINCANG_CASE);
  await review.takeAll(review.tokens.officer, CONFIRMED);
  return {
    ...review,
    /** Each date that is still owed, and whether it is provisional. */
    owed: async () => {
      const { dues } = await review.track();
      return dues.flatMap(({ duty, dueAt, provisional }) => (duty === 'verify' ? [] : [[dueAt, provisional] as const]));
    },
    recounts: async () => (await review.track()).timeline.filter(({ event }) => event === 'recount'),
  };
}
const twice = (dueAt: string, provisional: boolean) => [
  [dueAt, provisional],
  [dueAt, provisional],
];
const learn = (year = YEAR_2027, options = {}) =>
  learnCalendarYear(province.database, year, province.clock.now(), options);
const NOTHING = { outcome: 'learned', reviews: 0, dates: 0, moves: new Map() };

test('when the days off of a year become known, open dates are counted again, and the rater reads why', async () => {
  const [open, closed] = [await confirmedReview(), await confirmedReview()];
  await closed.takeAll(closed.tokens.officer, RECTIFIED, ANSWERED);
  const before = await open.track();
  assert.deepEqual(await open.owed(), twice('2027-01-11T23:59:59+08:00', true));

  const learned = { outcome: 'learned', reviews: 1, dates: 2, moves: new Map([[1, 2]]) };
  assert.deepEqual(await learn(YEAR_2027, { dryRun: true }), learned);
  assert.deepEqual(await open.track(), before, 'a trial changes nothing');
  assert.deepEqual(await learn(), learned);

  assert.deepEqual(await open.owed(), twice('2027-01-12T23:59:59+08:00', false));
  assert.equal((await open.track()).nextDue?.dueAt, '2027-01-12T23:59:59+08:00');
  assert.deepEqual(await open.recounts(), [
    {
      event: 'recount',
      at: '2026-12-21T10:00:00+08:00',
      duty: 'rectify',
      from: '2027-01-11T23:59:59+08:00',
      to: '2027-01-12T23:59:59+08:00',
      because: YEAR_2027.notices,
    },
    {
      event: 'recount',
      at: '2026-12-21T10:00:00+08:00',
      duty: 'answer',
      from: '2027-01-11T23:59:59+08:00',
      to: '2027-01-12T23:59:59+08:00',
      because: YEAR_2027.notices,
    },
  ]);
  assert.ok(
    (await closed.owed()).every(([, provisional]) => provisional),
    'what is answered owes nothing any more',
  );
});

test('learned again, it changes nothing; what is confirmed later is counted with it at once', async () => {
  assert.deepEqual(await learn(), NOTHING);
  assert.deepEqual(await (await confirmedReview()).owed(), twice('2027-01-12T23:59:59+08:00', false));
});

test('an arrangement that was changed replaces the first one when asked to, and the rater reads of a correction', async () => {
  const before = await confirmedReview();
  assert.deepEqual(await learn(LONGER), { outcome: 'known' });
  assert.deepEqual(await learn(LONGER, { replace: true, dryRun: true }), {
    outcome: 'learned',
    reviews: 3,
    dates: 6,
    moves: new Map([[2, 6]]),
  });
  await learn(LONGER, { replace: true });
  assert.deepEqual(await (await confirmedReview()).owed(), twice('2027-01-14T23:59:59+08:00', false));
  assert.deepEqual(
    (await before.recounts()).map((entry) => 'isCorrection' in entry && [entry.isCorrection, entry.because]),
    [
      [true, YEAR_2027.notices],
      [true, YEAR_2027.notices],
    ],
  );
  await learn(YEAR_2027, { replace: true });
});

test('a year that comes with the software is corrected only when asked to', async () => {
  const built = STATUTORY_YEARS.find(({ year }) => year === 2026);
  assert.ok(built);
  assert.deepEqual(await learn(built), NOTHING);
  assert.deepEqual(await learn({ ...built, holidays: built.holidays.slice(1) }), { outcome: 'known' });
});

test('no step of the same moment escapes: each is counted before or after, never in between', async () => {
  const reviews = [];
  for (let given = 0; given < 4; given += 1) reviews.push(await openedReview(province, LINCANG_CASE));
  await Promise.all([...reviews.map(({ take, tokens }) => take(tokens.officer, CONFIRMED)), learn()]);
  const rows = await province.database.selectFrom('bad_review').select(['dues', 'stage']).execute();
  const open = rows.filter(({ stage }) => stage === 'rectifying').flatMap(({ dues }) => dues);
  const owed = open.filter(({ duty }) => duty !== 'verify').map(({ dueAt }) => dueAt);
  assert.ok(owed.length >= 8);
  assert.deepEqual(new Set(owed), new Set(['2027-01-12T23:59:59+08:00']));
});

test('what was changed can be neither changed nor deleted', async () => {
  await assert.rejects(province.database.deleteFrom('due_change').execute(), /never changed/);
});

const WRONG: readonly (readonly [what: string, text: string, says: RegExp])[] = [
  ['no JSON', '{', /不是有效的 JSON/],
  ['no year', JSON.stringify({ ...YEAR_2027, year: '2027' }), /\/year/],
  ['no notice', JSON.stringify({ ...YEAR_2027, notices: [] }), /\/notices/],
  [
    'a working day made up on a Wednesday',
    JSON.stringify({
      ...YEAR_2027,
      holidays: [{ ...NEW_YEAR, makeUp: ['2027-01-06'] }],
    }),
    /\/holidays\/0\/makeUp\/0：调休上班日须是周六或周日/,
  ],
  ['元旦 only', JSON.stringify({ ...YEAR_2027, holidays: [NEW_YEAR] }), /没有春节的放假安排/],
  [
    'a field that there is not',
    JSON.stringify({ ...YEAR_2027, holidays: [{ ...NEW_YEAR, makeUpp: [] }] }),
    /\/holidays\/0\/makeUpp：没有这一项/,
  ],
];
for (const [what, text, says] of WRONG) {
  test(`a file with ${what} is refused with a sentence`, () => {
    assert.throws(
      () => readYear(Buffer.from(text), '文件 year.json '),
      (error) => error instanceof CannotStart && says.test(error.message),
    );
  });
}
