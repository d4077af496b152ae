import assert from 'node:assert/strict';
import test from 'node:test';
import { faultsOf, ratingSessionSchema, type Submission } from '@haochaping/core';
import { HENAN_XINHUA_2022 } from '../data/profiles/henan-xinhua-2022.js';
import { SHANXI_LIULIN_2020 } from '../data/profiles/shanxi-liulin-2020.js';
import { PROFILES } from './profile-of.js';
import type { Profile } from './profile.js';
import { sessionRules } from './session-rules.js';

const liulin = sessionRules(SHANXI_LIULIN_2020, {});
const xinhua = sessionRules(HENAN_XINHUA_2022, {});

for (const profile of PROFILES) {
  test(`${profile.id}: a page accepts what the profile decides, and nothing is lost on the way`, () => {
    const session = {
      place: { placeName: profile.placeName, profile: profile.id, profileVersion: profile.version },
      subject: { itemName: '护士执业注册', caseNo: '1', orgName: '卫生健康局' },
      rateable: { now: true, until: '2026-03-01T00:00:00+08:00' },
      ...sessionRules(profile, { staffName: '王芳' }),
    };
    assert.deepEqual(ratingSessionSchema.parse(session), session);
  });
}

test('000：五个等级，自愿问询五题，没有写明工作人员的不评工作人员，不要求实名', () => {
  assert.deepEqual(
    liulin.levels.map(({ label }) => label),
    ['非常满意', '满意', '基本满意', '不满意', '非常不满意'],
  );
  assert.deepEqual(
    liulin.questionnaire?.questions.map(({ text }) => text),
    ['服务指引是否清晰？', '办事程序是否便利？', '材料手续是否精简？', '操作界面是否友好？', '有何改进意见？'],
  );
  assert.equal(liulin.staffIndicators, undefined);
  assert.equal(liulin.identity.rule, 'optional');
});

test('001：本地指标，工作人员另评，实行实名制，综合评价和分项评价相结合', () => {
  assert.equal(xinhua.indicators['very-satisfied'][0]?.code, '5-place');
  assert.equal(xinhua.staffIndicators?.['very-dissatisfied'].length, 4);
  assert.equal(xinhua.identity.rule, 'required');
  assert.equal(xinhua.questionnaire?.questions[0]?.kind, 'ladder');
});

const bare: Submission = { service: { level: 'very-dissatisfied', indicators: [] }, answers: {} };
test('the lowest level alone, without a reason or a name, is a full rating in Liulin', () => {
  assert.deepEqual(faultsOf(bare, liulin), []);
});
test('the same in Xinhua lacks the name, and nothing else', () => {
  assert.deepEqual(faultsOf(bare, xinhua), [{ code: 'identity-needed', pointer: '/identity' }]);
});

for (const profile of PROFILES.filter(({ id }) => id !== HENAN_XINHUA_2022.id)) {
  test(`${profile.placeName}：工作人员也是评价对象；没有单列的指标，只评等级，可评可不评`, () => {
    assert.deepEqual(profile.targets.value, ['service', 'staff']);
    const rules = sessionRules(profile, { staffName: '王芳' });
    const staff = { level: 'satisfied', indicators: [] } as const;
    assert.deepEqual(faultsOf({ ...bare, staff }, rules), []);
    assert.deepEqual(faultsOf(bare, rules), []);
    assert.equal(
      faultsOf({ ...bare, staff: { ...staff, indicators: ['406'] } }, rules)[0]?.pointer,
      '/staff/indicators/0',
    );
  });
  test(`${profile.placeName}：办件没有写明工作人员的，不评工作人员`, () => {
    assert.equal(sessionRules(profile, {}).staffIndicators, undefined);
  });
}

test('a place that rates the service alone shows no staff indicators, even if its set has them', () => {
  const serviceAlone: Profile = { ...HENAN_XINHUA_2022, targets: { value: ['service'], declared: '试' } };
  assert.equal(sessionRules(serviceAlone, { staffName: '王芳' }).staffIndicators, undefined);
});

test('002、004：鼓励实名，不留姓名也能评价；003：自愿', () => {
  const rules = new Map(PROFILES.map((profile) => [profile.id, sessionRules(profile, {})]));
  const IDENTITY = { 'yunnan-lincang-2020': 'encouraged', 'tianjin-2020': 'encouraged', 'national-2019': 'optional' };
  for (const [id, rule] of Object.entries(IDENTITY)) {
    const here = rules.get(id);
    assert.ok(here);
    assert.equal(here.identity.rule, rule);
    assert.deepEqual(faultsOf(bare, here), []);
  }
});

for (const { placeName, consentText, retention } of PROFILES) {
  test(`${placeName}：告知文本写明姓名和电话保存多久、怎样撤回、谁看过`, () => {
    assert.equal(retention.value.identityDays, 365);
    assert.match(consentText.value, /一年后删除/);
    assert.match(consentText.value, /随时用回执中的查询凭证撤回同意，这些信息随即删除/);
    assert.match(consentText.value, /每次都有记录，您可以查到/);
  });
}
