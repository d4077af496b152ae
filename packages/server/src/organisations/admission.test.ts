import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { ServiceCase } from '@haochaping/core';
import { problemIn } from '../test-support/reply.js';
import { CLOSED_CASE, DISSATISFIED, ORG_CODE, SATISFIED, officerToken, rate } from '../test-support/service.js';
import { startProvince, type TestProvince } from '../test-support/test-province.js';

let province: TestProvince;
before(async () => {
  province = await startProvince();
});
after(() => province.stop());

const ELSEWHERE: ServiceCase = { ...CLOSED_CASE, organisation: { orgCode: 'EW-1', orgName: '别处的单位' } };
const stranger = () => province.ensureApp({ appId: 'stranger', name: '别处的系统', organisations: ['EW-1'] });
const put = (caseNo: string, body: ServiceCase, as = province.portal) =>
  province.signed('PUT', `/v1/service-cases/${caseNo}`, { body, as });
const ask = (caseNo: string, body: object, as = province.portal) =>
  province.signed('POST', `/v1/service-cases/${caseNo}/tickets`, { body: { channel: 'pc', ...body }, as });
const ticketIn = ({ text }: { readonly text: string }): string => /"ticket":"([^"]+)"/.exec(text)?.[1] ?? '';

test('先提到一个机构的应用占不住它：没有绑定的应用登记不了它的办件，签发不了它的凭证，真正的部门照常', async () => {
  const as = await stranger();
  assert.equal(problemIn(await put('FIRST-1', CLOSED_CASE, as)).code, 'organisation-not-bound');
  const mint = (app: typeof as) =>
    province.signed('POST', '/v1/officer-tokens', {
      body: { officer: { staffNo: '1', staffName: '王芳' }, orgCode: ORG_CODE },
      as: app,
    });
  assert.equal(problemIn(await mint(as)).code, 'organisation-not-bound');
  assert.equal((await put('FIRST-1', CLOSED_CASE)).status, 200);
  assert.equal((await mint(province.portal)).status, 201);
});

test('别处的应用看不到、办不了这个机构的差评', async () => {
  await put('READ-1', CLOSED_CASE);
  const receipt = await rate(province, ticketIn(await ask('READ-1', {})), DISSATISFIED);
  const ratingNo = /"ratingNo":"([^"]+)"/.exec(receipt.text)?.[1] ?? '';
  await stranger();
  const foreign = await officerToken(province, 'EW-1');
  const seen = await province.withToken(foreign, 'GET', `/v1/bad-reviews/${ratingNo}`);
  assert.equal(problemIn(seen).code, 'bad-review-unknown');
});

test('办件号属于它的机构：两个机构的应用用同一个号，谁也不挡着谁，各看各的', async () => {
  const as = await stranger();
  assert.equal((await put('SAME-1', CLOSED_CASE)).status, 200);
  assert.equal((await put('SAME-1', ELSEWHERE, as)).status, 200);
  const theirs = ticketIn(await ask('SAME-1', {}, as));
  assert.equal((await rate(province, theirs, SATISFIED)).status, 201);
  const listed = await province.signed('GET', `/v1/service-cases/SAME-1/ratings?orgCode=${ORG_CODE}`);
  assert.deepEqual(listed.json, { ratings: [] });
  assert.match((await province.signed('GET', '/v1/service-cases/SAME-1/ratings', { as })).text, /"ratingNo"/);
});

test('一个应用代表的两个机构用了同一个号的，要写明是哪个机构', async () => {
  await put('BOTH-1', CLOSED_CASE);
  await put('BOTH-1', ELSEWHERE);
  const [error] = problemIn(await ask('BOTH-1', {})).errors ?? [];
  assert.deepEqual([error?.code, error?.pointer], ['service-case-ambiguous', '/orgCode']);
  const listed = await province.signed('GET', '/v1/service-cases/BOTH-1/ratings');
  assert.equal(problemIn(listed).code, 'service-case-ambiguous');
  for (const orgCode of [ORG_CODE, 'EW-1']) {
    assert.equal((await ask('BOTH-1', { orgCode })).status, 201);
    assert.equal((await province.signed('GET', `/v1/service-cases/BOTH-1/ratings?orgCode=${orgCode}`)).status, 200);
  }
  assert.equal(problemIn(await ask('BOTH-1', { orgCode: 'XH-0375' })).code, 'service-case-unknown');
});

test('同一机构的两个系统都可以更新它的办件', async () => {
  await put('SHARED-1', CLOSED_CASE);
  assert.equal((await put('SHARED-1', CLOSED_CASE, province.otherApp)).status, 200);
  assert.equal((await ask('SHARED-1', {}, province.otherApp)).status, 201);
});

test('办件申领过票据以后不能改到别的地区去用别处的规则；以前改的，留有记录', async () => {
  await put('MOVED-1', CLOSED_CASE);
  assert.equal((await put('MOVED-1', { ...CLOSED_CASE, regionCode: '410402' })).status, 200);
  const moves = await province.database.selectFrom('case_move').selectAll().execute();
  assert.deepEqual(
    moves.map(({ from_region, to_region, app_id }) => [from_region, to_region, app_id]),
    [['141125', '410402', 'portal']],
  );
  await assert.rejects(province.database.deleteFrom('case_move').execute(), /never changed/);
  await ask('MOVED-1', {});
  assert.equal(problemIn(await put('MOVED-1', CLOSED_CASE)).code, 'service-case-elsewhere');
  assert.equal((await put('MOVED-1', { ...CLOSED_CASE, regionCode: '410402' })).status, 200);
});

test('机构只能在自己的辖区里登记办件', async () => {
  await province.importOrganisations([
    { orgCode: 'LL-ONLY', orgName: '柳林的单位', regionCode: '141125', kind: 'department', above: 'LL-HCP' },
    { orgCode: 'LVL-ONLY', orgName: '吕梁的单位', regionCode: '141100', kind: 'department', above: 'LL-HCP' },
  ]);
  const of = (orgCode: string, regionCode: string): ServiceCase => ({
    ...CLOSED_CASE,
    organisation: { orgCode, orgName: '随便写的名字' },
    regionCode,
  });
  assert.equal(problemIn(await put('R-1', of('LL-ONLY', '410402'))).code, 'region-not-of-organisation');
  assert.equal((await put('R-1', of('LL-ONLY', '141125101'))).status, 200);
  assert.equal((await put('R-2', of('LVL-ONLY', '141125'))).status, 200);
  const ticket = ticketIn(await ask('R-2', {}));
  const session = await province.withToken(ticket, 'GET', '/v1/rating-session');
  assert.match(session.text, /"orgName":"吕梁的单位"/, 'people read the name that the province has');
});

test('不认识的机构：说清楚请谁导入；主管机构的应用也造不出一个机构来裁定', async () => {
  const unknown = { ...CLOSED_CASE, organisation: { orgCode: 'INVENTED', orgName: '凭空的机构' } };
  const { code, title, errors } = problemIn(await put('U-1', unknown));
  assert.deepEqual([code, errors?.[0]?.pointer], ['organisation-unknown', '/organisation/orgCode']);
  assert.match(title, /请平台的运营方导入/);
  const mint = await province.signed('POST', '/v1/officer-tokens', {
    body: { officer: { staffNo: '1', staffName: '王芳' }, orgCode: 'INVENTED', roles: ['decider'] },
  });
  assert.equal(problemIn(mint).code, 'organisation-unknown');
});
