import assert from 'node:assert/strict';
import test from 'node:test';
import { OFFICIAL_ROLES, type Official, type OfficialRole } from '../bad-review/actor.js';
import type { ActRefusal, Involved } from '../bad-review/acts.js';
import { CALLBACK_ACTS, callerRefusal } from './callback-acts.js';
import { CALLBACK_SCOPES, CALL_RESULTS, isSettledBy } from './callback.js';

/** Rated was 窗口 017 of RATED; EARLIER had its bad review once, HOLDER has it now. */
const RATED: Involved = {
  ratedOrg: 'RATED',
  ratedStaffNo: '017',
  above: ['OFFICE', 'OFFICE-ABOVE'],
  holder: 'HOLDER',
  taken: ['EARLIER', 'HOLDER'].map((to) => ({
    step: { step: 'transfer', to, note: '说明' },
    by: { role: 'officer', orgCode: 'RATED', staffNo: '1' },
  })),
};
const official = (role: OfficialRole, orgCode: string, staffNo = '1'): Official => ({
  roles: [role],
  orgCode,
  staffNo,
});

/** What a caller of each unit is told. */
const BY_OFFICE: Readonly<Record<string, ActRefusal | undefined>> = {
  OFFICE: undefined,
  'OFFICE-ABOVE': undefined,
  RATED: 'unit-involved',
  EARLIER: 'unit-involved',
  HOLDER: 'unit-involved',
  ELSEWHERE: 'step-not-of-this-unit',
};
const BY_UNIT: typeof BY_OFFICE = {
  RATED: undefined,
  OFFICE: 'step-not-of-this-unit',
  EARLIER: 'step-not-of-this-unit',
  ELSEWHERE: 'step-not-of-this-unit',
};

for (const scope of CALLBACK_SCOPES) {
  const { by, unit } = CALLBACK_ACTS[scope];
  test(`${scope}：${by.join('、')}可以，${unit === 'rated' ? '本单位的' : '被评价单位上面的'}`, () => {
    for (const role of OFFICIAL_ROLES) {
      const told = callerRefusal(scope, official(role, unit === 'rated' ? 'RATED' : 'OFFICE'), RATED);
      assert.equal(told, role === 'caller' ? undefined : 'step-not-of-this-role', role);
    }
    for (const [orgCode, told] of Object.entries(unit === 'rated' ? BY_UNIT : BY_OFFICE)) {
      assert.equal(callerRefusal(scope, official('caller', orgCode), RATED), told, orgCode);
    }
  });
}

test('经办的人不得就自己办的事回访', () => {
  assert.equal(callerRefusal('closed-cases', official('caller', 'RATED', '017'), RATED), 'person-was-rated');
});

test('没有打通的再打，够次数才算完；别的结果一次就完', () => {
  for (const result of CALL_RESULTS) {
    assert.equal(isSettledBy(result, 1, 3), result !== 'not-reached', result);
    assert.ok(isSettledBy(result, 3, 3));
  }
});
