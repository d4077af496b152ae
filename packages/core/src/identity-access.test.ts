import assert from 'node:assert/strict';
import test from 'node:test';
import { OFFICIAL_ROLES, type OfficialRole } from './bad-review/actor.js';
import { STAGES, type Stage } from './bad-review/stage.js';
import { IDENTITY_PURPOSES, accessRefusal, mayAccessFor, type IdentityPurpose } from './identity-access.js';

const by = (role: OfficialRole, orgCode = 'SUPERVISING') => ({ role, orgCode, staffNo: '1' });
const looked = (stage?: Stage, calledBack = true) => ({ ratedOrg: 'RATED', calledBack, ...(stage && { stage }) });

const MAY: readonly [IdentityPurpose, OfficialRole, readonly Stage[]][] = [
  ['verify', 'caller', ['to-verify', 'exclusion-proposed']],
  ['verify', 'decider', ['to-verify', 'exclusion-proposed']],
  ['verify', 'officer', []],
  ['answer', 'caller', ['rectifying', 'answering', 'answered']],
  ['answer', 'decider', []],
  ['answer', 'officer', []],
  ['call-back', 'caller', ['answered', 'closed']],
  ['call-back', 'decider', []],
  ['call-back', 'officer', []],
];
for (const [purpose, role, stages] of MAY) {
  test(`${role} looks for ${purpose} ${stages.length > 0 ? `in ${stages.join(', ')} only` : 'never'}`, () => {
    const allowed = STAGES.filter((stage) => accessRefusal(purpose, by(role), looked(stage)) === undefined);
    assert.deepEqual(allowed, stages);
    assert.equal(mayAccessFor(purpose, role), stages.length > 0);
    const refusal = stages.length > 0 ? 'identity-not-needed-now' : 'identity-not-of-this-role';
    assert.equal(accessRefusal(purpose, by(role), looked('excluded')), refusal);
  });
}

test('001：被评价单位的人，什么身份、为什么、办到哪一步都看不到', () => {
  for (const purpose of IDENTITY_PURPOSES) {
    for (const role of OFFICIAL_ROLES) {
      for (const stage of [undefined, ...STAGES]) {
        assert.ok(accessRefusal(purpose, by(role, 'RATED'), looked(stage)), `${purpose} ${role} ${stage}`);
      }
    }
  }
  assert.equal(accessRefusal('call-back', by('caller', 'RATED'), looked('closed')), 'identity-of-rated-unit');
});

test('不是差评的，只有在回访这类评价的地方，为回访才能看', () => {
  assert.equal(accessRefusal('call-back', by('caller'), looked()), undefined);
  assert.equal(accessRefusal('call-back', by('caller'), looked(undefined, false)), 'identity-not-needed-now');
  assert.equal(accessRefusal('call-back', by('caller'), looked('closed', false)), 'identity-not-needed-now');
  assert.equal(accessRefusal('verify', by('caller'), looked()), 'identity-not-needed-now');
  assert.equal(accessRefusal('verify', by('decider'), looked('to-verify', false)), undefined);
});
