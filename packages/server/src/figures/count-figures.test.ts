import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import fc from 'fast-check';
import { appendEntries } from '../log/append-batch.js';
import { keysFrom } from '../store/crypto/keys.js';
import { ANSWERED, CONFIRMED, PROPOSED, RECTIFIED, UPHELD, openedReview } from '../test-support/bad-review.js';
import {
  CLOSED_CASE,
  DISSATISFIED,
  SATISFIED,
  XINHUA_CASE,
  freshTicket,
  rate,
  rated,
  registered,
  ticketFor,
} from '../test-support/service.js';
import { MASTER_KEY, startProvince, type TestProvince } from '../test-support/test-province.js';
import { sweepDefaults } from '../default-ratings/sweep-defaults.js';
import { countFigures } from './count-figures.js';

const HOUR_MS = 3_600_000;
let province: TestProvince;
before(async () => {
  province = await startProvince();
});
after(() => province.stop());

const seal = (): Promise<void> => appendEntries(province.database, keysFrom(MASTER_KEY), province.clock.now());
const count = (): Promise<void> => countFigures(province.database, province.clock.now());
const cells = () =>
  province.database
    .selectFrom('figure_cell')
    .selectAll()
    .orderBy('region')
    .orderBy('month')
    .orderBy('about')
    .orderBy('org_code')
    .orderBy('item_code')
    .orderBy('channel')
    .execute();
/** Without the cells in which nothing is left. */
const counted = async () =>
  (await cells()).filter((cell) => Object.values(cell).some((value) => typeof value === 'number' && value !== 0));

async function recounted() {
  for (const table of ['figure_cell', 'counted_review', 'figure_position'] as const) {
    await province.database.deleteFrom(table).execute();
  }
  await count();
  return counted();
}

/** What happens in a hall, in any order. */
const HAPPENS = {
  'somebody is content': () => rated(province, SATISFIED),
  'somebody is not': () => rated(province, DISSATISFIED),
  'a ticket is given out': () => freshTicket(province),
  'hours pass': async () => {
    province.clock.forward(30 * HOUR_MS);
    await sweepDefaults(province.database, province.clock.now());
  },
  'somebody rates by a second ticket': async () => {
    const caseNo = await registered(province, CLOSED_CASE);
    await ticketFor(province, caseNo);
    province.clock.forward(26 * HOUR_MS);
    await count();
    await rate(province, await ticketFor(province, caseNo), SATISFIED);
  },
  'an occasion of 新华区 is offered': async () => ticketFor(province, await registered(province, XINHUA_CASE)),
  'a bad review is answered': async () => {
    const review = await openedReview(province);
    await review.takeAll(review.tokens.officer, CONFIRMED, RECTIFIED);
    await seal();
    await count();
    await review.takeAll(review.tokens.officer, ANSWERED);
  },
  'a bad review is excluded': async () => {
    const review = await openedReview(province);
    await review.takeAll(review.tokens.officer, PROPOSED);
    await seal();
    await count();
    await review.takeAll(review.tokens.decider, UPHELD);
  },
  'the sweep runs': async () => {
    await seal();
    await count();
  },
  'two processes sweep at once': async () => {
    await seal();
    await Promise.all([count(), count()]);
  },
} as const;
const NAMES = Object.keys(HAPPENS).filter((name): name is keyof typeof HAPPENS => name in HAPPENS);

test('whatever happens in whichever order, what is counted bit by bit is what a count from the beginning finds', async () => {
  const script = fc.array(fc.constantFrom(...NAMES), { minLength: 4, maxLength: 9 });
  await fc.assert(
    fc.asyncProperty(script, async (names) => {
      for (const name of names) await HAPPENS[name]();
      await seal();
      await count();
      assert.deepEqual(await counted(), await recounted());
    }),
    { numRuns: process.env.HCP_EVERY_CONDITION ? 8 : 2 },
  );
});

test('each rating, default and occasion is counted once, under its month, unit, item and channel', async () => {
  // Whatever tickets the scripts before have left have run out.
  province.clock.forward(1000 * HOUR_MS);
  await sweepDefaults(province.database, province.clock.now());
  await seal();
  await recounted();
  const total = async (name: 'satisfied' | 'opened' | 'unrated' | 'excluded_bad' | 'answered') =>
    (await cells()).reduce((sum, cell) => sum + cell[name], 0);
  const [satisfied, opened, unrated] = [await total('satisfied'), await total('opened'), await total('unrated')];
  await rated(province, SATISFIED);
  await rated(province, DISSATISFIED);
  await freshTicket(province);
  await count();
  assert.equal(await total('satisfied'), satisfied, 'what is not on record yet is not counted');
  await seal();
  province.clock.forward(25 * HOUR_MS);
  await count();
  await count();
  assert.equal(await total('satisfied'), satisfied + 1);
  assert.equal(await total('opened'), opened + 1);
  assert.equal(await total('unrated'), unrated + 1);
});
