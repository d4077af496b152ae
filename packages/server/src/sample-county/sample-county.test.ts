import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { ENDPOINTS } from '@haochaping/protocol';
import { composeApp } from '../compose.js';
import { checkLog } from '../log/check-log.js';
import { fillSampleCounty } from '../sandbox.js';
import { keysFrom } from '../store/crypto/keys.js';
import { openDatabase } from '../store/database/open-and-migrate.js';
import { listReviews } from '../supervision/list-reviews.js';
import { fakeClock } from '../test-support/fake-clock.js';
import { testDatabase } from '../test-support/test-database.js';
import { MASTER_KEY } from '../test-support/test-province.js';
import { personFor } from './county.js';
import { mattersUntil } from './matters.js';
import { SAMPLE_UNITS } from './units.js';

/** A Friday. */
const NOW = Date.parse('2026-10-16T10:00:00+08:00');
let sample: Awaited<ReturnType<typeof openedFirst>>;
before(async () => {
  sample = await openedFirst();
});
after(() => sample.stop());

/** A sandbox as it is when it was opened for the first time. */
async function openedFirst() {
  const { storage, drop } = await testDatabase();
  const { database, checkWrites, close } = await openDatabase(storage);
  const clock = fakeClock('2026-10-16T10:00:00+08:00');
  const keys = keysFrom(MASTER_KEY);
  const parts = composeApp({ database, checkWrites, keys, clock, sandbox: true, hostedRegions: [] });
  const refusals = await fillSampleCounty(parts.delivery, parts.handlers, NOW);
  const stop = async (): Promise<void> => {
    await close();
    await drop();
  };
  return { ...parts, database, refusals, stop };
}

const NO_BODY = { now: NOW, parameters: {}, body: undefined, idempotencyKey: undefined } as const;

/** What an auditor of each office reads. */
async function linesOfReviews() {
  const lines = [];
  for (const unit of SAMPLE_UNITS) {
    const query = ENDPOINTS.listBadReviews.query.parse({});
    const outcome = await sample.handlers.listBadReviews({ ...NO_BODY, caller: personFor('auditor', unit), query });
    assert.ok(outcome.outcome === 'answered');
    lines.push(...outcome.answer.badReviews);
  }
  return lines;
}

test('it is made by the rules: nothing that its people do is refused, but to close what the rater has closed on the phone', () => {
  assert.deepEqual(
    sample.refusals.filter((refusal) => !refusal.startsWith('close: ')),
    [],
  );
});

test('what was counted for each unit as it changed is what its list has', async () => {
  const days = 86_400_000;
  for (const now of [NOW, NOW + 2 * days, NOW + 30 * days]) {
    await listReviews(sample.database, now);
    const listed = await sample.database
      .selectFrom('supervised_review')
      .select(['org_code', 'region'])
      .select(({ fn }) => [fn.countAll<number>().filterWhere('is_open', '=', true).as('open')])
      .select(({ fn }) => [fn.countAll<number>().filterWhere('due_state', '=', 'due-soon').as('due_soon')])
      .select(({ fn }) => [fn.countAll<number>().filterWhere('due_state', '=', 'overdue').as('overdue')])
      .select(({ fn }) => [fn.countAll<number>().filterWhere('stage', '=', 'answered').as('waiting')])
      .select(({ fn }) => [fn.countAll<number>().filterWhere('is_missed', '=', true).as('missed')])
      .select(({ fn }) => [fn.countAll<number>().filterWhere('returns', '>=', 2).as('returned_twice')])
      .groupBy(['org_code', 'region'])
      .orderBy('org_code')
      .orderBy('region')
      .execute();
    const tallies = sample.database.selectFrom('unit_tally').selectAll().orderBy('org_code').orderBy('region');
    assert.deepEqual(await tallies.execute(), listed);
    assert.ok(listed.some(({ open, waiting, missed }) => open > 0 && waiting > 0 && missed > 0));
  }
});

test('a bad review of every state can be met, some with a date that was missed', async () => {
  const { database } = sample;
  const rows = await database.selectFrom('bad_review').select('stage').distinct().execute();
  const stages = new Set<string>(rows.map(({ stage }) => stage));
  for (const stage of [
    'to-dispatch',
    'to-verify',
    'exclusion-proposed',
    'excluded',
    'rectifying',
    'answered',
    'closed',
  ])
    assert.ok(stages.has(stage), stage);
  assert.ok((await linesOfReviews()).some(({ nextDue }) => nextDue?.state === 'overdue'));
  const refused = await database.selectFrom('bad_review_step').select('step').execute();
  assert.ok(refused.some(({ step }) => 'verdict' in step && step.verdict === 'refused'));
});

test('callers have somebody to call, and calls that were made', async () => {
  const [unit] = SAMPLE_UNITS;
  assert.ok(unit);
  for (const state of ['open', 'settled'] as const) {
    const asked = { ...NO_BODY, caller: personFor('caller', unit), query: { state } };
    const outcome = await sample.handlers.listCallbacks(asked);
    assert.ok(outcome.outcome === 'answered' && outcome.answer.callbacks.length > 0, state);
  }
});

test('each county has a survey that is over, with its three figures, and one that is running', async () => {
  const units = new Map(SAMPLE_UNITS.map((unit) => [unit.office, unit]));
  for (const unit of units.values()) {
    const asked = { ...NO_BODY, caller: personFor('supervisor', unit) };
    const listed = await sample.handlers.listSurveys({ ...asked, query: {} });
    assert.ok(listed.outcome === 'answered');
    const told = [];
    for (const { surveyId } of listed.answer.surveys) {
      const one = { ...asked, parameters: { surveyId }, query: undefined };
      const outcome = await sample.handlers.getSurveyResults(one);
      assert.ok(outcome.outcome === 'answered');
      told.push(outcome.answer);
    }
    const [over, running] = told;
    assert.ok(over && running);
    assert.deepEqual(
      over.results?.figures.map(({ outcome }) => outcome),
      ['shown', 'shown', 'shown'],
    );
    assert.deepEqual([over.answered, running.answered, running.results], [34, 8, undefined]);
  }
});

test('where the place has default ratings there are some, beside those that people gave by every way', async () => {
  const { database } = sample;
  assert.ok((await database.selectFrom('default_rating').select('case_id').execute()).length > 0);
  const channels = await database.selectFrom('rating').select('channel').distinct().execute();
  assert.ok(channels.length >= 5);
});

test('the ended months of both counties are published, with units large enough to be shown', async () => {
  for (const region of ['141125', '410402']) {
    for (const period of ['2026-08', '2026-09', '2026-Q3']) {
      const response = await sample.app.request(`/published?regionCode=${region}&period=${period}`);
      assert.equal(response.status, 200);
      assert.match(await response.text(), /柳林县公安局户政科|新华区政务服务中心/);
    }
  }
});

test('its log is whole, and it is given once', async () => {
  assert.equal((await checkLog(sample.database)).outcome, 'whole');
  const before = await sample.database.selectFrom('service_case').select('case_id').execute();
  assert.deepEqual(await fillSampleCounty(sample.delivery, sample.handlers, NOW), []);
  const now = await sample.database.selectFrom('service_case').select('case_id').execute();
  assert.equal(now.length, before.length);
});

test('its matters are the same for the same moment, and some for every day of the year', () => {
  assert.deepEqual(mattersUntil(NOW), mattersUntil(NOW));
  for (let day = 0; day < 366; day += 1) {
    const matters = mattersUntil(NOW + day * 86_400_000);
    assert.ok(matters.length >= 80 && matters.length <= 220, `${matters.length} on day ${day}`);
    assert.equal(new Set(matters.map(({ unit, caseNo }) => `${unit.orgCode} ${caseNo}`)).size, matters.length);
  }
});
