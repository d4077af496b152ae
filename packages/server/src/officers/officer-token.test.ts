import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { problemIn } from '../test-support/reply.js';
import { ORG_CODE } from '../test-support/service.js';
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

test('an app gives tokens to the people of the organisations that it is bound to, and to no others', async () => {
  assert.equal((await mint({ orgCode: ORG_CODE })).status, 201);
  assert.equal((await mint({ orgCode: 'EW-1' })).status, 201, 'below an office that it is bound to');
  assert.equal(problemIn(await mint({ orgCode: 'SX-HCP' })).code, 'organisation-not-bound', 'the office above');
  assert.equal(problemIn(await mint({ orgCode: 'EW-1' }, province.otherApp)).code, 'organisation-not-bound');
  assert.equal(problemIn(await mint({ orgCode: 'NOBODY' })).code, 'organisation-unknown');
});

test('only an app that is bound to a supervising office gives tokens to supervisors, deciders and auditors; callers a unit has of its own', async () => {
  assert.equal((await mint({ orgCode: ORG_CODE, roles: ['caller'] }, province.otherApp)).status, 201);
  for (const role of ['supervisor', 'decider', 'auditor']) {
    assert.equal((await mint({ orgCode: ORG_CODE, roles: [role] })).status, 201);
    assert.equal(
      problemIn(await mint({ orgCode: ORG_CODE, roles: ['officer', role] }, province.otherApp)).code,
      'role-not-granted',
    );
  }
});

test('an app of a supervising office alone does not act for those below it', async () => {
  const as = await province.ensureApp({ appId: 'overseer', name: '督办系统', organisations: ['LL-HCP'] });
  assert.equal((await mint({ orgCode: 'LL-HCP', roles: ['decider'] }, as)).status, 201);
  assert.equal(problemIn(await mint({ orgCode: ORG_CODE }, as)).code, 'organisation-not-bound');
});

test('what an app may do can be changed; its secret stays', async () => {
  const before = await province.ensureApp({ appId: 'changing', name: '系统' });
  const offices = ['EW-HCP'];
  const after = await province.ensureApp({ appId: 'changing', name: '系统', offices });
  assert.deepEqual(after, before);
  assert.equal((await mint({ orgCode: 'EW-HCP', roles: ['caller'] }, after)).status, 201);
  await province.ensureApp({ appId: 'changing', name: '系统' });
  assert.equal(problemIn(await mint({ orgCode: 'EW-HCP', roles: ['caller'] }, after)).code, 'organisation-not-bound');
});
