import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { testBadInput, type BadInput } from '../test-support/bad-input.js';
import { problemIn, type Reply } from '../test-support/reply.js';
import { DISSATISFIED, ORG_CODE, officerToken, rated } from '../test-support/service.js';
import { startProvince, type TestProvince } from '../test-support/test-province.js';

let province: TestProvince;
let tokens: Readonly<Record<'supervisor' | 'elsewhere' | 'officer', string>>;
let [ratingNo, recordId, causeId] = ['', '', ''];
before(async () => {
  province = await startProvince();
  ({ ratingNo } = await rated(province, DISSATISFIED));
  const supervisor = { role: 'supervisor', staffNo: '104' } as const;
  tokens = {
    supervisor: await officerToken(province, 'LL-HCP', supervisor),
    elsewhere: await officerToken(province, 'EW-HCP', supervisor),
    officer: await officerToken(province),
  };
  recordId = idIn(await keep(FINDING, { 'idempotency-key': 'record-of-the-test' }));
  causeId = idIn(await open(cause(), { 'idempotency-key': 'cause-of-the-test-1' }));
});
after(() => province.stop());

const idIn = ({ text }: Reply): string => /"(?:record|cause)Id":"(\w+)"/.exec(text)?.[1] ?? '';
const KEY = { 'idempotency-key': 'key-of-this-write-1' };
const LONG = '长'.repeat(5000);
const FINDING = { kind: 'patrol-finding', orgCode: ORG_CODE, reference: '柳政巡〔2026〕3号' };
const LEAD = { ...FINDING, kind: 'accountability' };
const CAUSE = { reason: '清单不一', root: '用旧清单', measure: '统一', dueAt: '2026-12-31T00:00:00+08:00' };
const STEP = { state: 'handed-over', reference: '柳纪移〔2026〕2号' };
const cause = () => ({ ...CAUSE, orgCode: ORG_CODE, reviews: [ratingNo] });
const read = (path: string, token = tokens.supervisor): Promise<Reply> =>
  province.withToken(token, 'GET', `/v1/supervision/${path}`);
type Headers = Readonly<Record<string, string>>;
const write = (path: string, body: unknown, headers: Headers, token: string): Promise<Reply> =>
  province.withToken(token, 'POST', `/v1/supervision/${path}`, { body, headers });
const keep = (body: unknown, headers: Headers = KEY, token = tokens.supervisor) =>
  write('records', body, headers, token);
const open = (body: unknown, headers: Headers = KEY, token = tokens.supervisor) =>
  write('causes', body, headers, token);
const enter = (body: unknown, id = recordId, token = tokens.supervisor) =>
  write(`records/${id}/entries`, body, KEY, token);
const close = (body: unknown, id = causeId, token = tokens.supervisor) =>
  write(`causes/${id}/closing`, body, KEY, token);

const cursorOf = (...parts: readonly string[]): string => Buffer.from(parts.join(' ')).toString('base64url');
const MOMENT = '2026-10-16T10:00:00+08:00';
const FORGED: readonly (readonly [what: string, cursor: string])[] = [
  ['made up', 'abc'],
  ['empty', ''],
  ['of another time than ours', cursorOf('0001-01-01T00:00:00+08:00', '1')],
  ['of 30 February', cursorOf('2026-02-30T00:00:00+08:00', '1')],
  ['without a number', cursorOf(MOMENT)],
  ['with a third part', cursorOf(MOMENT, '1', '2')],
  ['with a zero byte', cursorOf(MOMENT, '1\0')],
  ['with a quote', cursorOf(MOMENT, "1';--")],
  ['too long', 'a'.repeat(121)],
];
const LISTS = ['bad-reviews', 'causes', 'records'];
for (const [what, cursor] of FORGED) {
  test(`no list takes a cursor that is ${what}`, async () => {
    for (const list of LISTS) {
      const { code, errors } = problemIn(await read(`${list}?cursor=${cursor}`));
      assert.deepEqual([code, errors?.[0]?.pointer], ['query-invalid', '/cursor'], list);
    }
  });
}

/** What comes in, and the problem it gets: its code and, where a field is wrong, the pointer to it. */
const UNKNOWN_ID = '000000000000';
const BAD_INPUT: Readonly<Record<string, readonly BadInput[]>> = {
  countUnits: [['an officer', () => read('counts', tokens.officer), 'step-not-of-this-role']],
  listSupervised: [
    ['an unknown stage', () => read('bad-reviews?stage=asleep'), 'query-invalid', '/stage'],
    ['an unknown level', () => read('bad-reviews?level=5'), 'query-invalid', '/level'],
    ['an unknown channel', () => read('bad-reviews?channel=pigeon'), 'query-invalid', '/channel'],
    ['an unknown date', () => read('bad-reviews?due=soon'), 'query-invalid', '/due'],
    ['words of spaces', () => read('bad-reviews?words=%20'), 'query-invalid', '/words'],
    ['words too long', () => read(`bad-reviews?words=${'x'.repeat(51)}`), 'query-invalid', '/words'],
    ['an officer', () => read('bad-reviews', tokens.officer), 'step-not-of-this-role'],
  ],
  listKeyObjects: [['an officer', () => read('key-objects', tokens.officer), 'step-not-of-this-role']],
  listSilentLevels: [['an officer', () => read('silent-levels', tokens.officer), 'step-not-of-this-role']],
  suggestCauses: [['an officer', () => read('cause-suggestions', tokens.officer), 'step-not-of-this-role']],
  listCauses: [['an officer', () => read('causes', tokens.officer), 'step-not-of-this-role']],
  listRecords: [['an officer', () => read('records', tokens.officer), 'step-not-of-this-role']],
  openCause: [
    ['no root', () => open({ ...cause(), root: undefined }), 'body-invalid', '/root'],
    ['a measure too long', () => open({ ...cause(), measure: LONG }), 'body-invalid', '/measure'],
    ['no review', () => open({ ...cause(), reviews: [] }), 'body-invalid', '/reviews'],
    ['a number out of form', () => open({ ...cause(), reviews: ['1'] }), 'body-invalid', '/reviews/0'],
    ['a date that is none', () => open({ ...cause(), dueAt: '明天' }), 'body-invalid', '/dueAt'],
    ['an unknown organisation', () => open({ ...cause(), orgCode: 'NOBODY' }), 'organisation-unknown', '/orgCode'],
    ['a review of another unit', () => open({ ...cause(), orgCode: 'LC-1' }), 'bad-review-unknown', '/reviews/0'],
    ['no key', () => open(cause(), {}), 'idempotency-key-invalid'],
    ['a supervisor of elsewhere', () => open(cause(), KEY, tokens.elsewhere), 'step-not-of-this-unit'],
  ],
  closeCause: [
    ['no note', () => close({}), 'body-invalid', '/note'],
    ['an identifier out of form', () => close({ note: '好' }, 'x'), 'path-invalid', '/causeId'],
    ['an unknown cause', () => close({ note: '好' }, UNKNOWN_ID), 'cause-unknown'],
    ['a supervisor of elsewhere', () => close({ note: '好' }, causeId, tokens.elsewhere), 'step-not-of-this-unit'],
  ],
  openRecord: [
    ['an unknown kind', () => keep({ ...FINDING, kind: 'rumour' }), 'body-invalid', '/kind'],
    [
      'a lead on integrity that nobody heard',
      () => keep({ ...FINDING, kind: 'integrity-lead' }),
      'body-invalid',
      '/kind',
    ],
    ['no reference', () => keep({ ...FINDING, reference: ' ' }), 'body-invalid', '/reference'],
    ['no ground', () => keep(LEAD), 'body-invalid', '/ground'],
    ['an unknown ground', () => keep({ ...LEAD, ground: 'rude' }), 'body-invalid', '/ground'],
    ['an unknown organisation', () => keep({ ...FINDING, orgCode: 'NOBODY' }), 'organisation-unknown', '/orgCode'],
    ['a supervisor of elsewhere', () => keep(FINDING, KEY, tokens.elsewhere), 'step-not-of-this-unit'],
  ],
  addRecordEntry: [
    ['an unknown state', () => enter({ ...STEP, state: 'lost' }), 'body-invalid', '/state'],
    ['no reference', () => enter({ state: 'concluded' }), 'body-invalid', '/reference'],
    ['an identifier out of form', () => enter(STEP, 'x'), 'path-invalid', '/recordId'],
    ['an unknown record', () => enter(STEP, UNKNOWN_ID), 'record-unknown'],
    ['a supervisor of elsewhere', () => enter(STEP, recordId, tokens.elsewhere), 'step-not-of-this-unit'],
  ],
};
testBadInput(BAD_INPUT, () => province.rows());

test('words with what a pattern, a query or a page might take for its own are words', async () => {
  for (const words of ['%', '_', '\\', "'", '"', '.*', '<b>', '（', '😀', '${1}', 'null']) {
    const reply = await read(`bad-reviews?words=${encodeURIComponent(words)}`);
    assert.match(reply.text, /^{"badReviews":\[\]}$/, words);
  }
});
