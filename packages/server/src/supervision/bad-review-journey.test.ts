import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { publicationSchema, type Submission } from '@haochaping/core';
import { ENDPOINTS } from '@haochaping/protocol';
import { keysFrom } from '../store/crypto/keys.js';
import { publishSealed } from '../sweeps/publish-ended.js';
import { ANSWERED, CONFIRMED, RECTIFIED, openedReview } from '../test-support/bad-review.js';
import { callbacksOf, recordCall, sweepCallbacks } from '../test-support/callbacks.js';
import { problemIn } from '../test-support/reply.js';
import { CLOSED_CASE, NAMED_DISSATISFIED, ORG_CODE, SATISFIED, officerToken, rated } from '../test-support/service.js';
import { MASTER_KEY, startProvince, type TestProvince } from '../test-support/test-province.js';
import { listReviews } from './list-reviews.js';
import { tallyRatings } from './tally-ratings.js';

const [HOUR_MS, DAY_MS] = [3_600_000, 86_400_000];
/** What else happens in the county in that month, so that it can be published. */
const OTHERS_CASE = { ...CLOSED_CASE, organisation: { orgCode: 'ANOTHER-ORG', orgName: '另一单位' } };
const DELIGHTED: Submission = { ...SATISFIED, service: { level: 'very-satisfied', indicators: [] } };

let province: TestProvince;
let review: Awaited<ReturnType<typeof openedReview>>;
before(async () => {
  province = await startProvince();
  for (let given = 0; given < 7; given += 1) await rated(province, DELIGHTED, OTHERS_CASE);
  for (let given = 0; given < 3; given += 1) await rated(province, NAMED_DISSATISFIED, OTHERS_CASE);
});
after(() => province.stop());

/** Some time passes, and what is done every minute is done. */
async function later(ms = 0): Promise<void> {
  province.clock.forward(ms);
  await sweepCallbacks(province);
  await listReviews(province.database, province.clock.now());
  await tallyRatings(province.database);
}

/** What the supervisor sees of the review, and counts at its unit. */
async function seen() {
  const supervisor = await officerToken(province, 'LL-HCP', { role: 'supervisor', staffNo: '104' });
  const read = async (path: string) => (await province.withToken(supervisor, 'GET', `/v1/supervision/${path}`)).json;
  const { badReviews } = ENDPOINTS.listSupervised.answer.parse(await read(`bad-reviews?unit=${ORG_CODE}`));
  const line = badReviews.find(({ ratingNo }) => ratingNo === review.ratingNo);
  const { units } = ENDPOINTS.countUnits.answer.parse(await read('counts'));
  const unit = units.find(({ orgCode }) => orgCode === ORG_CODE);
  assert.ok(line && unit);
  const due = line.nextDue ? `${line.nextDue.duty} ${line.nextDue.state}` : 'nothing';
  const { stage, returns, asked, missedEver } = line;
  const { open, overdue, waitingForRater, returnedTwice } = unit;
  return {
    stage,
    due,
    returns,
    asked: asked?.reference,
    missedEver,
    counts: { open, overdue, waitingForRater, returnedTwice },
  };
}

type Seen = Awaited<ReturnType<typeof seen>>;
const OPEN = { open: 1, overdue: 0, waitingForRater: 0, returnedTwice: 0 };

async function called(result: 'satisfied' | 'dissatisfied'): Promise<void> {
  const caller = await officerToken(province, 'LL-HCP', { role: 'caller', staffNo: '103' });
  const callback = (await callbacksOf(province, caller)).find(({ ratingNo }) => ratingNo === review.ratingNo);
  assert.ok(callback);
  const reply = await recordCall(province, caller, callback.callbackId, { result, note: '评价人在电话里说的' });
  assert.equal(reply.status, 201, reply.text);
}
const says = async (body: unknown, key: string): Promise<void> => {
  assert.equal((await review.verdict(body, key)).status, 201);
};
const acts = async (...steps: readonly unknown[]) => review.takeAll(await officerToken(province), ...steps);
const urge = async (step: unknown) =>
  review.takeAll(await officerToken(province, 'LL-HCP', { role: 'supervisor', staffNo: '104' }), step);
const REFUSED = { verdict: 'refused', note: '清单还是没有统一' };

/** Who does what, and what the supervisor sees then. */
const TRANSCRIPT: readonly (readonly [who: string, does: string, doing: () => Promise<void>, seen: Partial<Seen>])[] = [
  [
    '评价人',
    '说不满意：跑了三趟',
    async () => {
      review = await openedReview(province, CLOSED_CASE);
    },
    { stage: 'to-verify', due: 'answer in-time', returns: 0, missedEver: false, counts: OPEN },
  ],
  ['承办人', '核实：情况属实', () => acts(CONFIRMED), { stage: 'rectifying', counts: OPEN }],
  ['时间', '过了二十天，没有整改', () => later(20 * DAY_MS), { missedEver: true, counts: { ...OPEN, overdue: 1 } }],
  [
    '监督员',
    '督办，写明文号',
    () => urge({ step: 'urge', reference: '柳政督〔2026〕12号', note: '请三日内答复' }),
    { asked: '柳政督〔2026〕12号', stage: 'rectifying' },
  ],
  ['承办人', '整改', () => acts(RECTIFIED), { asked: undefined, missedEver: true }],
  [
    '承办人',
    '答复',
    () => acts(ANSWERED),
    { stage: 'answered', missedEver: true, counts: { ...OPEN, waitingForRater: 1 } },
  ],
  ['评价人', '退回答复', () => says(REFUSED, 'first-verdict'), { stage: 'rectifying', returns: 1, counts: OPEN }],
  [
    '承办人',
    '再整改，再答复',
    () => acts(RECTIFIED, ANSWERED),
    { stage: 'answered', returns: 1, counts: { ...OPEN, waitingForRater: 1 } },
  ],
  ['时间', '过了十六天，评价人没有说话', () => later(16 * DAY_MS), { stage: 'answered' }],
  [
    '回访员',
    '打电话：还是不满意',
    () => called('dissatisfied'),
    { stage: 'rectifying', returns: 2, counts: { ...OPEN, returnedTwice: 1 } },
  ],
  ['承办人', '第三次整改、答复', () => acts(RECTIFIED, ANSWERED), { stage: 'answered', returns: 2 }],
  [
    '评价人',
    '认可',
    () => says({ verdict: 'accepted' }, 'last-verdict'),
    { stage: 'closed', due: 'nothing', returns: 2, missedEver: true, counts: { ...OPEN, open: 0, returnedTwice: 1 } },
  ],
  [
    '回访员',
    '办结以后再打电话：满意',
    async () => {
      await later(HOUR_MS);
      await called('satisfied');
    },
    { stage: 'closed', returns: 2 },
  ],
];

for (const [nth, [who, does, doing, expected]] of TRANSCRIPT.entries()) {
  test(`${nth + 1}. ${who}${does}；监督员看到：${JSON.stringify(expected)}`, async () => {
    await doing();
    await later();
    const found = await seen();
    assert.deepEqual({ ...found, ...expected }, found);
  });
}

test('办结了的，单位不能再动；月份公布以后，人人看到有差评、退回过、超期过、办结了', async () => {
  assert.equal(problemIn(await review.take(await officerToken(province), ANSWERED)).code, 'step-not-of-this-stage');
  const { database, clock } = province;
  clock.forward(40 * DAY_MS);
  const toPublish = { region: CLOSED_CASE.regionCode, period: '2026-10' };
  await publishSealed(database, keysFrom(MASTER_KEY), toPublish, clock.now());
  const { json } = await province.call('GET', '/v1/publications/2026-10/figures?regionCode=141125');
  const [whole] = publicationSchema.parse(json).cases;
  assert.deepEqual(whole?.results, { opened: 4, answered: 1, closed: 1, returned: 1, missed: 4, excluded: 0 });
  const text = JSON.stringify(json);
  assert.doesNotMatch(text, new RegExp(`${review.ratingNo}|张三丰|三趟|柳政督|waitingForRater|keyObjects`));
});
