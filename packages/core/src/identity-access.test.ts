import assert from 'node:assert/strict';
import test from 'node:test';
import { ACTS } from './bad-review/acts.js';
import { OFFICIAL_ROLES, type OfficialRole } from './bad-review/actor.js';
import { STAGES, type Stage } from './bad-review/stage.js';
import { IDENTITY_PURPOSES, accessRefusal, mayAccessFor, roleFor, type IdentityPurpose } from './identity-access.js';

const by = (role: OfficialRole, orgCode = 'SUPERVISING') => ({ roles: [role], orgCode, staffNo: '1' });
const looked = (stage?: Stage, toCallBack = true) => ({
  ratedOrg: 'RATED',
  above: ['SUPERVISING'],
  holder: 'HOLDER',
  taken: [],
  toCallBack,
  ...(stage && { stage }),
});

const MAY: readonly [IdentityPurpose, OfficialRole, readonly Stage[]][] = [
  ['verify', 'supervisor', ['to-dispatch', 'to-verify', 'to-recheck', 'exclusion-proposed']],
  ['verify', 'caller', []],
  ['verify', 'decider', []],
  ['verify', 'officer', []],
  ['verify', 'auditor', []],
  ['answer', 'supervisor', ['rectifying', 'answering', 'answered']],
  ['answer', 'caller', []],
  ['answer', 'decider', []],
  ['answer', 'officer', []],
  ['answer', 'auditor', []],
  ['call-back', 'caller', ['answered', 'closed']],
  ['call-back', 'supervisor', []],
  ['call-back', 'decider', []],
  ['call-back', 'officer', []],
  ['call-back', 'auditor', []],
];
for (const [purpose, role, stages] of MAY) {
  test(`${role} looks for ${purpose} ${stages.length > 0 ? `in ${stages.join(', ')} only` : 'never'}`, () => {
    const allowed = STAGES.filter((stage) => accessRefusal(purpose, by(role), looked(stage)) === undefined);
    assert.deepEqual(allowed, stages);
    assert.equal(mayAccessFor(purpose, by(role)), stages.length > 0);
    const refusal = stages.length > 0 ? 'identity-not-needed-now' : 'identity-not-of-this-role';
    assert.equal(accessRefusal(purpose, by(role), looked('excluded')), refusal);
  });
}

test('001：被评价单位和办理单位的人，什么身份、为什么、办到哪一步都看不到', () => {
  for (const purpose of IDENTITY_PURPOSES) {
    for (const role of OFFICIAL_ROLES) {
      for (const stage of [undefined, ...STAGES]) {
        for (const unit of ['RATED', 'HOLDER']) {
          assert.ok(accessRefusal(purpose, by(role, unit), looked(stage)), `${purpose} ${role} ${unit} ${stage}`);
        }
      }
    }
  }
  assert.equal(accessRefusal('call-back', by('caller', 'RATED'), looked('closed')), 'identity-of-rated-unit');
});

test('不是差评的，只有在回访这类评价的地方，为回访才能看', () => {
  assert.equal(accessRefusal('call-back', by('caller'), looked()), undefined);
  assert.equal(accessRefusal('call-back', by('caller'), looked(undefined, false)), 'identity-not-needed-now');
  assert.equal(accessRefusal('call-back', by('caller'), looked('closed', false)), 'identity-not-needed-now');
  assert.equal(accessRefusal('verify', by('supervisor'), looked()), 'identity-not-needed-now');
  assert.equal(accessRefusal('verify', by('supervisor'), looked('to-verify', false)), undefined);
});

test('为各种用途查看的身份，都是事权表里可以查看评价人的', () => {
  assert.deepEqual(new Set(IDENTITY_PURPOSES.map(roleFor)), new Set(ACTS['read-identity'].by));
});
