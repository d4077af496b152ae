import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { ENDPOINTS, type EndpointName } from '@haochaping/protocol';
import { testBadInput, type BadInput } from '../test-support/bad-input.js';
import { PROPOSED } from '../test-support/bad-review.js';
import {
  CLOSED_CASE,
  DISSATISFIED,
  SATISFIED,
  freshTicket,
  officerToken,
  rated,
  registered,
} from '../test-support/service.js';
import { startProvince, type TestProvince } from '../test-support/test-province.js';

let province: TestProvince;
let tokens: { ticket: string; tracking: string; good: string; officer: string; caseNo: string; ratingNo: string };
before(async () => {
  province = await startProvince();
  const { trackingToken, ratingNo } = await rated(province, DISSATISFIED);
  const caseNo = await registered(province);
  const [ticket, officer] = [await freshTicket(province), await officerToken(province)];
  const { trackingToken: good } = await rated(province, SATISFIED);
  tokens = { ticket, tracking: trackingToken, good, officer, caseNo, ratingNo };
});
after(() => province.stop());

const UNKNOWN = 'a'.repeat(32);
const KEY = { 'idempotency-key': 'key-of-this-submission' };
const LONG = '长'.repeat(5000);
const without = (value: object, field: string): unknown =>
  JSON.parse(JSON.stringify(value), (name, inner: unknown) => (name === field ? undefined : inner));

const put = (body: unknown, caseNo = 'BAD-1') => province.signed('PUT', `/v1/service-cases/${caseNo}`, { body });
const ask = (body: unknown, caseNo = tokens.caseNo) =>
  province.signed('POST', `/v1/service-cases/${caseNo}/tickets`, { body });
const list = (caseNo: string) => province.signed('GET', `/v1/service-cases/${caseNo}/ratings`);
const mint = (body: unknown) => province.signed('POST', '/v1/officer-tokens', { body });
const session = (token: string) => province.withToken(token, 'GET', '/v1/rating-session');
const skip = (token: string) => province.withToken(token, 'POST', '/v1/rating-session/skip');
const rate = (body: unknown, headers: Record<string, string> = KEY, token = tokens.ticket) =>
  province.withToken(token, 'POST', '/v1/ratings', { body, headers });
const rateAs = (identity: object) =>
  rate({ ...SATISFIED, identity: { name: '张', phone: '13800138000', consent: true, ...identity } });
const mine = (token: string) => province.withToken(token, 'GET', '/v1/ratings/mine');
const track = (token: string) => province.withToken(token, 'GET', '/v1/bad-reviews/mine');
const lines = (query: string, token = tokens.officer) => province.withToken(token, 'GET', `/v1/bad-reviews${query}`);
const review = (no: string, token = tokens.officer) => province.withToken(token, 'GET', `/v1/bad-reviews/${no}`);
const step = (body: unknown, no = tokens.ratingNo, token = tokens.officer) =>
  province.withToken(token, 'POST', `/v1/bad-reviews/${no}/steps`, { body, headers: KEY });
const asRater =
  (path: string) =>
  (body: unknown, headers: Record<string, string> = KEY, token = tokens.tracking) =>
    province.withToken(token, 'POST', `/v1/bad-reviews/mine/${path}`, { body, headers });
const [verdict, object] = [asRater('verdict'), asRater('objection')];
const followUp = (body: unknown, headers: Record<string, string> = KEY) =>
  province.withToken(tokens.tracking, 'POST', '/v1/ratings/mine/follow-up', { body, headers });
const looks = (token: string) => province.withToken(token, 'GET', '/v1/ratings/mine/identity-access');
const withdraw = (token: string) => province.withToken(token, 'DELETE', '/v1/ratings/mine/identity');
const identity = (query: string, no = tokens.ratingNo) =>
  province.withToken(tokens.officer, 'GET', `/v1/identities/${no}${query}`);
const find = (body: unknown) => province.call('POST', '/v1/ratings/find', { body });
const anyone = (path: string) => province.call('GET', path);
const move = (body: unknown) => province.call('POST', '/v1/sandbox/clock', { body });

const OFFICER = { staffNo: '007', staffName: '王芳' };
const LONG_NAME = { ...OFFICER, staffName: LONG };
const [NOBODYS, PHONE] = ['410402-20261016-00000000', '13800138000'];
/** Of these, those that take something stand in files of their own. */
type Published =
  'releaseTypicalCase' | `${string}Paper${string}` | `${string}Publi${string}` | `${'list' | 'record'}Call${string}`;
type Elsewhere = 'getSurvey' | 'answerSurvey' | 'requestTargetTicket' | 'listReports' | Published | `${string}Code`;
type Supervision = {
  [Name in EndpointName]: (typeof ENDPOINTS)[Name]['path'] extends `/v1/supervision/${string}` ? Name : never;
}[EndpointName];
type Beside =
  Elsewhere | Supervision | `get${'Liveness' | 'Readiness' | 'Health' | 'SampleProof' | `${string}Log${string}`}`;
const BAD_INPUT: Readonly<Record<Exclude<EndpointName, Beside>, readonly BadInput[]>> = {
  registerServiceCase: [
    ['no item', () => put(without(CLOSED_CASE, 'item')), 'body-invalid', '/item'],
    ['a list', () => put([]), 'body-invalid', ''],
    ['a number for a name', () => put({ ...CLOSED_CASE, caseTitle: 7 }), 'body-invalid', '/caseTitle'],
    ['a title too long', () => put({ ...CLOSED_CASE, caseTitle: LONG }), 'body-invalid', '/caseTitle'],
    ['an unknown status', () => put({ ...CLOSED_CASE, caseStatus: 'lost' }), 'body-invalid', '/caseStatus'],
    ['closed, but when?', () => put(without(CLOSED_CASE, 'closedAt')), 'body-invalid', '/closedAt'],
    ['a number out of form', () => put(CLOSED_CASE, 'a%20b'), 'path-invalid', '/caseNo'],
    ['a broken escape', () => put(CLOSED_CASE, 'a%ZZ'), 'path-invalid', '/caseNo'],
    ['a number too long', () => put(CLOSED_CASE, 'A'.repeat(51)), 'path-invalid', '/caseNo'],
  ],
  requestTicket: [
    ['no channel', () => ask({}), 'body-invalid', '/channel'],
    ['an unknown channel', () => ask({ channel: 'pigeon' }), 'body-invalid', '/channel'],
    ['visit 0', () => ask({ channel: 'pc', visit: 0 }), 'body-invalid', '/visit'],
    ['visit 1.5', () => ask({ channel: 'pc', visit: 1.5 }), 'body-invalid', '/visit'],
    ['no such case', () => ask({ channel: 'pc' }, 'NONE'), 'service-case-unknown'],
  ],
  listRatings: [['no such case', () => list('NONE'), 'service-case-unknown']],
  mintOfficerToken: [
    ['no officer', () => mint({ orgCode: 'A' }), 'body-invalid', '/officer'],
    ['an organisation out of form', () => mint({ officer: OFFICER, orgCode: '税务局' }), 'body-invalid', '/orgCode'],
    ['a name too long', () => mint({ officer: LONG_NAME, orgCode: 'A' }), 'body-invalid', '/officer/staffName'],
    ['an unknown role', () => mint({ officer: OFFICER, orgCode: 'A', roles: ['king'] }), 'body-invalid', '/roles/0'],
    ['an organisation of nobody', () => mint({ officer: OFFICER, orgCode: 'A' }), 'organisation-unknown'],
  ],
  getRatingSession: [
    ['an unknown ticket', () => session(UNKNOWN), 'ticket-unknown'],
    ['a ticket out of form', () => session("' or 1=1 --"), 'ticket-unknown'],
    ['a tracking token for a ticket', () => session(tokens.tracking), 'ticket-unknown'],
  ],
  submitRating: [
    ['no level', () => rate(without(SATISFIED, 'level')), 'body-invalid', '/service/level'],
    [
      'an unknown level',
      () => rate({ ...SATISFIED, service: { level: 5, indicators: [] } }),
      'body-invalid',
      '/service/level',
    ],
    ['a text too long', () => rate({ ...SATISFIED, text: LONG }), 'body-invalid', '/text'],
    ['an answer that is an object', () => rate({ ...SATISFIED, answers: { q: {} } }), 'body-invalid', '/answers/q'],
    ['consent not given', () => rateAs({ consent: false }), 'body-invalid', '/identity/consent'],
    ['a phone of letters', () => rateAs({ phone: 'abc' }), 'body-invalid', '/identity/phone'],
    ['no key', () => rate(SATISFIED, {}), 'idempotency-key-invalid'],
    ['a short key', () => rate(SATISFIED, { 'idempotency-key': 'short' }), 'idempotency-key-invalid'],
    ['a used ticket of nobody', () => rate(SATISFIED, KEY, UNKNOWN), 'ticket-unknown'],
    ['very deep JSON', () => rate('['.repeat(30_000) + ']'.repeat(30_000)), 'body-invalid', ''],
  ],
  skipRating: [['an unknown ticket', () => skip(UNKNOWN), 'ticket-unknown']],
  getMyRating: [
    ['an unknown token', () => mine(UNKNOWN), 'tracking-token-unknown'],
    ['a ticket for a tracking token', () => mine(tokens.ticket), 'tracking-token-unknown'],
  ],
  trackBadReview: [['an unknown token', () => track(UNKNOWN), 'tracking-token-unknown']],
  giveVerdict: [
    ['no verdict', () => verdict({ note: '好' }), 'body-invalid', '/verdict'],
    ['an unknown verdict', () => verdict({ verdict: 'maybe' }), 'body-invalid', '/verdict'],
    ['a refusal without a reason', () => verdict({ verdict: 'refused' }), 'body-invalid', '/note'],
    ['a reason of spaces', () => verdict({ verdict: 'refused', note: '　 ' }), 'body-invalid', '/note'],
    ['a reason too long', () => verdict({ verdict: 'refused', note: LONG }), 'body-invalid', '/note'],
    ['no key', () => verdict({ verdict: 'accepted' }, {}), 'idempotency-key-invalid'],
    ['a verdict before the answer', () => verdict({ verdict: 'accepted' }), 'step-not-of-this-stage'],
    ['an officer', () => verdict({ verdict: 'accepted' }, KEY, tokens.officer), 'tracking-token-unknown'],
    ['a good rating', () => verdict({ verdict: 'accepted' }, KEY, tokens.good), 'bad-review-unknown'],
  ],
  objectToExclusion: [
    ['no reason', () => object({}), 'body-invalid', '/note'],
    ['a list', () => object([]), 'body-invalid', ''],
    ['a short key', () => object({ note: '好' }, { 'idempotency-key': 'short' }), 'idempotency-key-invalid'],
    ['an objection to nothing', () => object({ note: '好' }), 'step-not-of-this-stage'],
    ['an unknown token', () => object({ note: '好' }, KEY, UNKNOWN), 'tracking-token-unknown'],
    ['a good rating', () => object({ note: '好' }, KEY, tokens.good), 'bad-review-unknown'],
  ],
  followUp: [
    ['no text', () => followUp({ level: 'satisfied' }), 'body-invalid', '/text'],
    ['a text of spaces', () => followUp({ text: '　 ' }), 'body-invalid', '/text'],
    ['a text too long', () => followUp({ text: LONG }), 'body-invalid', '/text'],
    ['an unknown level', () => followUp({ text: '好', level: 5 }), 'body-invalid', '/level'],
    ['no key', () => followUp({ text: '好' }, {}), 'idempotency-key-invalid'],
    ['a word before the answer', () => followUp({ text: '好' }), 'follow-up-too-early'],
  ],
  identityAccess: [['an officer', () => looks(tokens.officer), 'tracking-token-unknown']],
  withdrawIdentity: [
    ['an officer', () => withdraw(tokens.officer), 'tracking-token-unknown'],
    ['who gave no name', () => withdraw(tokens.tracking), 'identity-not-given'],
  ],
  readIdentity: [
    ['no purpose', () => identity(''), 'query-invalid', '/purpose'],
    ['an unknown purpose', () => identity('?purpose=curiosity'), 'query-invalid', '/purpose'],
    ['a number out of form', () => identity('?purpose=verify', '1'), 'path-invalid', '/ratingNo'],
    ['an officer', () => identity('?purpose=verify'), 'identity-not-of-this-role'],
  ],
  listBadReviews: [
    ['an unknown officer', () => lines('', UNKNOWN), 'officer-token-unknown'],
    ['an unknown stage', () => lines('?stage=asleep'), 'query-invalid', '/stage'],
    ['a made-up cursor', () => lines('?cursor=abc'), 'query-invalid', '/cursor'],
    ['a cursor too long', () => lines(`?cursor=${'a'.repeat(101)}`), 'query-invalid', '/cursor'],
  ],
  getBadReview: [
    ['an unknown officer', () => review(tokens.ratingNo, UNKNOWN), 'officer-token-unknown'],
    ['no such number', () => review('141125-20261016-00000000'), 'bad-review-unknown'],
    ['a number out of form', () => review('1'), 'path-invalid', '/ratingNo'],
  ],
  takeStep: [
    ['no step', () => step({ note: '好' }), 'body-invalid', '/step'],
    ['an unknown step', () => step({ step: 'forget', note: '好' }), 'body-invalid', '/step'],
    ['no finding', () => step({ step: 'verify', note: '好' }), 'body-invalid', '/finding'],
    ['an empty note', () => step({ step: 'verify', finding: 'confirmed', note: ' ' }), 'body-invalid', '/note'],
    ['a transfer to nowhere', () => step({ step: 'transfer', note: '好' }), 'body-invalid', '/to'],
    ['a transfer to nobody', () => step({ step: 'transfer', to: 'NOBODY', note: '好' }), 'organisation-unknown'],
    ['an unknown ground', () => step({ ...PROPOSED, ground: 'angry' }), 'body-invalid', '/ground'],
    ['no evidence', () => step({ ...PROPOSED, evidence: [] }), 'body-invalid', '/evidence'],
    ['evidence of spaces', () => step({ ...PROPOSED, evidence: [' '] }), 'body-invalid', '/evidence/0'],
    [
      'a decision that is none',
      () => step({ step: 'decide', decision: 'later', note: '好' }),
      'body-invalid',
      '/decision',
    ],
    ['a call without a result', () => step({ step: 'call-back', note: '好' }), 'body-invalid', '/result'],
    ['a verdict by an officer', () => step({ step: 'verdict', verdict: 'accepted' }), 'body-invalid', '/step'],
    ['an objection by an officer', () => step({ step: 'object', note: '好' }), 'body-invalid', '/step'],
    ['a date that is none', () => step({ step: 'extend', note: '好', until: '明天' }), 'body-invalid', '/until'],
    ['no such number', () => step({ step: 'answer', note: '好' }, '141125-20261016-00000000'), 'bad-review-unknown'],
    [
      'an unknown officer',
      () => step({ step: 'answer', note: '好' }, tokens.ratingNo, UNKNOWN),
      'officer-token-unknown',
    ],
  ],
  findRating: [
    ['no phone', () => find({ ratingNo: NOBODYS }), 'body-invalid', '/phone'],
    ['a number out of form', () => find({ ratingNo: '7', phone: PHONE }), 'body-invalid', '/ratingNo'],
    ['a number that nobody has', () => find({ ratingNo: NOBODYS, phone: PHONE }), 'rating-not-found'],
  ],
  getIndicatorSet: [
    ['no such set', () => anyone('/v1/indicator-sets/none'), 'indicator-set-unknown'],
    ['a name out of form', () => anyone('/v1/indicator-sets/..%2f'), 'path-invalid', '/id'],
  ],
  moveSandboxClock: [
    ['backwards', () => move({ forwardSeconds: -1 }), 'body-invalid', '/forwardSeconds'],
    ['further than a year', () => move({ forwardSeconds: 1e9 }), 'body-invalid', '/forwardSeconds'],
    ['a text', () => move({ forwardSeconds: '60' }), 'body-invalid', '/forwardSeconds'],
  ],
};

testBadInput(BAD_INPUT, () => province.rows());

test('every endpoint that takes something stands in the table; those of the log and of targets have one beside them', () => {
  const own =
    /^(getSurvey$|answerSurvey|get(Liveness|Readiness|Health|SampleProof|(My)?Log)|requestTarget|postCode|scanCode|list(Reports|Call)|recordCall|releaseTyp)|Publi|Paper/;
  const here = Object.entries(ENDPOINTS).filter(
    ([name, { path }]) => !own.test(name) && !/^.v1.supervision/.test(path),
  );
  assert.deepEqual(Object.keys(BAD_INPUT).sort(), here.map(([name]) => name).sort());
});
