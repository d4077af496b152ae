import { after, before } from 'node:test';
import { testBadInput, type BadInput } from '../test-support/bad-input.js';
import { SATISFIED, officerToken, registered, ticketFor } from '../test-support/service.js';
import { startProvince, type TestProvince } from '../test-support/test-province.js';

let province: TestProvince;
let [token, ticket] = ['', ''];
before(async () => {
  province = await startProvince();
  token = await officerToken(province, 'LL-HCP', { role: 'caller', staffNo: '201' });
  ticket = await ticketFor(province, await registered(province), { channel: 'paper' });
});
after(() => province.stop());

const SHEET = { scanNo: '柳政评〔2026〕1', ...SATISFIED };
const enter = (change: object) =>
  province.withToken(token, 'POST', '/v1/paper-sheets', {
    body: { ticket, ...SHEET, ...change },
    headers: { 'idempotency-key': 'key-of-a-bad-entry' },
  });
const list = (query: string) => province.withToken(token, 'GET', `/v1/paper-sheets?${query}`);

/** What comes in, and the problem it gets: its code and, where a field is wrong, the pointer to it. */
const BAD_INPUT: Readonly<Record<'enterPaper' | 'listPaperSheets', readonly BadInput[]>> = {
  enterPaper: [
    ['no scan', () => enter({ scanNo: undefined }), 'body-invalid', '/scanNo'],
    ['a scan of spaces', () => enter({ scanNo: '　 ' }), 'body-invalid', '/scanNo'],
    ['a scan over two lines', () => enter({ scanNo: '纸\n1' }), 'body-invalid', '/scanNo'],
    ['no ticket', () => enter({ ticket: '' }), 'body-invalid', '/ticket'],
    ['a ticket of nobody', () => enter({ ticket: 'nobody' }), 'paper-ticket-unknown', '/ticket'],
    ['no level', () => enter({ service: {} }), 'body-invalid', '/service/level'],
    [
      'a level that is none',
      () => enter({ service: { level: '9', indicators: [] } }),
      'body-invalid',
      '/service/level',
    ],
    ['an answer to no question', () => enter({ answers: { none: 'yes' } }), 'body-invalid', '/answers/none'],
    [
      'a name without consent',
      () => enter({ identity: { name: '张三丰', phone: '13800138000' } }),
      'body-invalid',
      '/identity/consent',
    ],
  ],
  listPaperSheets: [
    ['a state that is none', () => list('state=lost'), 'query-invalid', '/state'],
    ['a cursor of somebody else', () => list('cursor=abc'), 'query-invalid', '/cursor'],
  ],
};

testBadInput(BAD_INPUT, () => province.rows());
