import { after, before } from 'node:test';
import { testBadInput, type BadInput } from '../test-support/bad-input.js';
import type { Reply } from '../test-support/reply.js';
import { officerToken } from '../test-support/service.js';
import { startProvince, type TestProvince } from '../test-support/test-province.js';

let province: TestProvince;
let officer = '';
before(async () => {
  province = await startProvince();
  officer = await officerToken(province);
});
after(() => province.stop());

const PHONE = '13800138000';
const KEY = { 'idempotency-key': 'key-of-this-release-1' };
const published = (rest: string): Promise<Reply> => province.call('GET', `/v1/publications${rest}`);
const TYPICAL = {
  regionCode: '141125',
  orgCode: 'A',
  title: '一次告知',
  text: '某窗口没有一次性告知材料，核实后已统一材料清单。',
};
const typical = (body: unknown): Promise<Reply> =>
  province.withToken(officer, 'POST', '/v1/typical-cases', { body, headers: KEY });

const BAD_INPUT: Readonly<Record<string, readonly BadInput[]>> = {
  listPublications: [
    ['a region out of form', () => published('?regionCode=14'), 'query-invalid', '/regionCode'],
    ['a period out of form', () => published('?period=2026-13'), 'query-invalid', '/period'],
  ],
  getPublication: [
    ['a period out of form', () => published('/2026-Q5/figures?regionCode=141125'), 'path-invalid', '/period'],
    ['no region', () => published('/2026-10/figures'), 'query-invalid', '/regionCode'],
    ['version 0', () => published('/2026-10/figures?regionCode=141125&version=0'), 'query-invalid', '/version'],
    ['never published', () => published('/2026-10/figures?regionCode=141125'), 'publication-unknown'],
  ],
  getPublishedRanking: [
    ['never published', () => published('/2026-10/rankings?regionCode=141125'), 'publication-unknown'],
  ],
  getPublicationProof: [
    ['never published', () => published('/2026-10/log-proof?regionCode=141125'), 'publication-unknown'],
  ],
  releaseTypicalCase: [
    ['a text too short', () => typical({ ...TYPICAL, text: '短' }), 'body-invalid', '/text'],
    ['a phone in it', () => typical({ ...TYPICAL, text: `${TYPICAL.text}${PHONE}` }), 'body-invalid', '/text'],
    ['no supervisor', () => typical(TYPICAL), 'step-not-of-this-role'],
  ],
};

testBadInput(BAD_INPUT, () => province.rows());
