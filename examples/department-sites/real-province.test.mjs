// @ts-check
import { createRatingClient, createTrackingClient } from '@haochaping/client';
import { createOfficerClient } from '@haochaping/client/officer';
import { SANDBOX_OFFICES, createServer } from '@haochaping/server';
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { sampleRatings } from './portal/sample-ratings.mjs';
import { registerAll } from './province/registration.mjs';
import { createDesk } from './desk/app.mjs';
import { startPortal } from './testing/start-portal.mjs';
import { startSite } from './testing/start-site.mjs';

/** @type {string} */
let folder;
/** @type {Awaited<ReturnType<typeof createServer>>} */
let province;
/** @type {Awaited<ReturnType<typeof startPortal>>} */
let portal;
/** @type {Awaited<ReturnType<typeof startSite>>} */
let desk;
let endpoint = '';

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'province-'));
  province = await createServer({
    storage: { kind: 'folder', folder },
    masterKey: randomBytes(32),
    sandbox: true,
    port: 0,
    host: '127.0.0.1',
  });
  endpoint = `http://127.0.0.1:${province.port}`;
  const key = await province.ensureApp({ appId: 'liulin-portal', name: '柳林县政务服务', offices: SANDBOX_OFFICES });
  portal = await startPortal({ endpoint, ...key });
  desk = await startSite(createDesk({ province: portal.province }));
});
after(async () => {
  await desk.stop();
  await portal.stop();
  await province.stop();
  await rm(folder, { recursive: true });
});

/** @param {string} name of the office */
function finishedCaseOf(name) {
  const it = portal.cases.find(
    ({ serviceCase }) => serviceCase.organisation.orgName === name && serviceCase.caseStatus === 'closed',
  );
  assert.ok(it);
  return it;
}

/** @param {import('./cases/case.mjs').Case} it */
async function ratingClientFor(it) {
  const { ticket } = await (await portal.post(`/api/cases/${it.caseNo}/ticket`)).json();
  return createRatingClient({ endpoint, ticket });
}

test('the province registers every case of the site', async () => {
  /** @type {string[]} */
  const said = [];
  const { signal } = new AbortController();
  await registerAll(portal.province, portal.cases, { signal, say: (line) => said.push(line) });
  assert.deepEqual(said, ['办件已登记到省好差评平台。']);
});

test('the place where the case was handled decides what is asked', async () => {
  const here = await (await ratingClientFor(finishedCaseOf('柳林县行政审批服务管理局'))).session();
  const there = await (await ratingClientFor(finishedCaseOf('平顶山市新华区医疗保障局'))).session();
  assert.equal(here.rateable.now, true);
  assert.equal(there.rateable.now, true);
  assert.notEqual(here.place.profile, there.place.profile);
  assert.equal(there.identity.rule, 'required');
});

test('a bad rating shows in the citizen’s list as given, and on the desk of its office alone', async () => {
  const it = finishedCaseOf('柳林县不动产登记中心');
  const rating = await ratingClientFor(it);
  const [reason] = (await rating.session()).indicators.dissatisfied ?? [];
  const service = { level: /** @type {const} */ ('dissatisfied'), indicators: reason ? [reason.code] : [] };
  const { ratingNo, ratedAt } = await rating.submit({ service, answers: {} });

  assert.deepEqual(await (await portal.get(`/api/cases/${it.caseNo}`)).json(), {
    caseNo: it.caseNo,
    standing: 'rated',
    ratedAt,
  });
  assert.deepEqual(await onTheDeskOf(it.serviceCase.organisation.orgCode), [ratingNo]);
  assert.deepEqual(await onTheDeskOf(finishedCaseOf('柳林县行政审批服务管理局').serviceCase.organisation.orgCode), []);
});

/** @param {string} orgCode */
async function onTheDeskOf(orgCode) {
  const answer = await desk.post('/api/officer-token', { body: { orgCode } });
  const { badReviews } = await createOfficerClient(await answer.json()).list();
  return badReviews.map(({ ratingNo }) => ratingNo);
}

test('the invented citizen has rated one matter well, is asked about an answer, and has one closed; and that only once', async () => {
  const file = join(folder, 'sample-ratings.json');
  const remembered = await sampleRatings(portal.province, portal.cases, file);
  const stages = remembered.map(async ({ trackingToken }) => {
    const review = await createTrackingClient({ endpoint, trackingToken })
      .badReview()
      .catch(() => undefined);
    return review?.stage;
  });
  assert.deepEqual(await Promise.all(stages), [undefined, 'answered', 'closed']);
  for (const { caseNo } of remembered)
    assert.equal((await (await portal.get(`/api/cases/${caseNo}`)).json()).standing, 'rated');
  assert.deepEqual(await sampleRatings(portal.province, portal.cases, file), remembered);
});

test('what the citizen’s own phone remembers is known to no site but the sample', async () => {
  assert.equal((await portal.get('/api/sample-ratings')).status, 404);
  assert.doesNotMatch(await (await portal.get('/')).text(), /sample/);
});
