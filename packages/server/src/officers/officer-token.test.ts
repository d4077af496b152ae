import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { problemIn } from '../test-support/reply.js';
import { CLOSED_CASE, ORG_CODE, registered } from '../test-support/service.js';
import { startProvince, type TestProvince } from '../test-support/test-province.js';

let province: TestProvince;
before(async () => {
  province = await startProvince();
});
after(() => province.stop());

const mint = (body: object, as = province.portal) =>
  province.signed('POST', '/v1/officer-tokens', {
    body: { officer: { staffNo: '1', staffName: '王芳' }, ...body },
    as,
  });

test('an app vouches only for organisations whose cases it registered', async () => {
  assert.equal(problemIn(await mint({ orgCode: ORG_CODE })).code, 'organisation-unknown');
  await registered(province, CLOSED_CASE);
  assert.equal((await mint({ orgCode: ORG_CODE })).status, 201);
  assert.equal(problemIn(await mint({ orgCode: ORG_CODE }, province.otherApp)).code, 'organisation-unknown');
});

test('only an app that the province lets oversee others vouches for supervisors, deciders, callers and auditors', async () => {
  await province.signed('PUT', '/v1/service-cases/OF-THE-OTHER', { body: CLOSED_CASE, as: province.otherApp });
  for (const role of ['supervisor', 'decider', 'caller', 'auditor']) {
    assert.equal((await mint({ orgCode: ORG_CODE, roles: [role] })).status, 201);
    assert.equal(
      problemIn(await mint({ orgCode: ORG_CODE, roles: ['officer', role] }, province.otherApp)).code,
      'role-not-granted',
    );
  }
  const stranger = await mint({ orgCode: ORG_CODE }, province.otherApp);
  assert.equal(
    problemIn(stranger).code,
    'organisation-unknown',
    'a case of another’s organisation gives no say over its people',
  );
});

test('the province names organisations that an app acts for without a case of theirs', async () => {
  const organisations = [{ orgCode: 'LL-HCP', orgName: '柳林县“好差评”工作办公室' }];
  const as = await province.ensureApp({ appId: 'overseer', name: '督办系统', oversees: true, organisations });
  assert.equal((await mint({ orgCode: 'LL-HCP', roles: ['decider'] }, as)).status, 201);
});

test('what an app may do can be changed; its secret stays', async () => {
  const before = await province.ensureApp({ appId: 'changing', name: '系统' });
  const organisations = [{ orgCode: 'C', orgName: '某单位' }];
  const after = await province.ensureApp({ appId: 'changing', name: '系统', oversees: true, organisations });
  assert.deepEqual(after, before);
  assert.equal((await mint({ orgCode: 'C', roles: ['caller'] }, after)).status, 201);
  await province.ensureApp({ appId: 'changing', name: '系统' });
  assert.equal(problemIn(await mint({ orgCode: 'C', roles: ['caller'] }, after)).code, 'role-not-granted');
});
