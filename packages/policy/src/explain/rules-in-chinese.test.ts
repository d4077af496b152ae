import assert from 'node:assert/strict';
import test from 'node:test';
import { PROFILES } from '../profile/profile-of.js';
import { rulesInChinese } from './rules-in-chinese.js';

const said = (id: string): ReadonlyMap<string, string> => {
  const profile = PROFILES.find((candidate) => candidate.id === id);
  assert.ok(profile);
  return new Map(
    Object.values(rulesInChinese(profile))
      .flat()
      .map(({ name, says }) => [name, says]),
  );
};

for (const [id, name, says] of [
  [
    'shanxi-liulin-2020',
    '满意度等级',
    '“非常满意”“满意”“基本满意”“不满意”“非常不满意”；其中“不满意”“非常不满意”是差评，会转交核实',
  ],
  ['shanxi-liulin-2020', '作出答复', '差评产生后 15 个自然日内'],
  ['shanxi-liulin-2020', '完成核实', '没有日期'],
  ['shanxi-liulin-2020', '姓名和电话', '姓名和电话可填可不填'],
  ['henan-xinhua-2022', '姓名和电话', '要填写姓名和电话'],
  ['shanxi-liulin-2020', '一直没有评价的', '记为未评价，不计入任何评价等级'],
] as const) {
  test(`${id}: ${name}：${says}`, () => {
    assert.equal(said(id).get(name), says);
  });
}

test('every rule that is shown says where it stands, or that it is ours and why', () => {
  for (const profile of PROFILES) {
    for (const { name, source, declared } of Object.values(rulesInChinese(profile)).flat())
      assert.ok(source ?? declared, `${profile.id}: ${name}`);
  }
});

test('no code and no blank value is shown to people', () => {
  for (const profile of PROFILES) {
    for (const { name, says } of Object.values(rulesInChinese(profile)).flat())
      assert.match(says, /^[^a-z_]*[^a-z_\s][^a-z_]*$/, `${profile.id}: ${name}: ${says}`);
  }
});
