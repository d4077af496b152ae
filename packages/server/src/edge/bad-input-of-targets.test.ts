import { after, before } from 'node:test';
import { testBadInput, type BadInput } from '../test-support/bad-input.js';
import { ORG_CODE } from '../test-support/service.js';
import { startProvince, type TestProvince } from '../test-support/test-province.js';

let province: TestProvince;
before(async () => {
  province = await startProvince();
});
after(() => province.stop());

const DEVICE = 'a'.repeat(32);
const WINDOW = { kind: 'window', code: 'A03', name: '3号窗口', orgCode: ORG_CODE, regionCode: '141125' } as const;
const askFor = (body: unknown) => province.signed('POST', '/v1/tickets', { body });
const post = (body: unknown) => province.signed('POST', '/v1/posted-codes', { body });
const scan = (body: unknown) => province.call('POST', '/v1/posted-codes/scan', { body });
const { orgCode: _nobodys, ...UNOWNED } = WINDOW;

/** What comes in, and the problem it gets: its code and, where a field is wrong, the pointer to it. */
const BAD_INPUT: Readonly<Record<'requestTargetTicket' | 'postCode' | 'scanCode', readonly BadInput[]>> = {
  requestTargetTicket: [
    ['no target', () => askFor({ channel: 'pc' }), 'body-invalid', '/target'],
    [
      'an unknown kind',
      () => askFor({ channel: 'pc', target: { ...WINDOW, kind: 'moon' } }),
      'body-invalid',
      '/target/kind',
    ],
    [
      'a name of spaces',
      () => askFor({ channel: 'pc', target: { ...WINDOW, name: '　 ' } }),
      'body-invalid',
      '/target/name',
    ],
    [
      'a code out of form',
      () => askFor({ channel: 'pc', target: { ...WINDOW, code: 'a:b' } }),
      'body-invalid',
      '/target/code',
    ],
    ['a short device', () => askFor({ channel: 'pc', target: WINDOW, device: '1' }), 'body-invalid', '/device'],
  ],
  postCode: [
    ['no organisation', () => post({ target: UNOWNED }), 'body-invalid', '/target/orgCode'],
    ['replaced perhaps', () => post({ target: WINDOW, replace: 'perhaps' }), 'body-invalid', '/replace'],
  ],
  scanCode: [
    ['no device', () => scan({ code: '7F3K9Q2MXA' }), 'body-invalid', '/device'],
    ['a code too short', () => scan({ code: '7F3K', device: DEVICE }), 'body-invalid', '/code'],
    ['a code of nobody', () => scan({ code: '7F3K9Q2MXA', device: DEVICE }), 'code-unknown'],
  ],
};

testBadInput(BAD_INPUT, () => province.rows());
