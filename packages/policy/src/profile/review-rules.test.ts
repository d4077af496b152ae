import assert from 'node:assert/strict';
import test from 'node:test';
import type { ReviewRules } from '@haochaping/core';
import { HENAN_XINHUA_2022 } from '../data/profiles/henan-xinhua-2022.js';
import { NATIONAL_2019 } from '../data/profiles/national-2019.js';
import { SHANXI_LIULIN_2020 } from '../data/profiles/shanxi-liulin-2020.js';
import { TIANJIN_2020 } from '../data/profiles/tianjin-2020.js';
import { YUNNAN_LINCANG_2020 } from '../data/profiles/yunnan-lincang-2020.js';
import { PROFILES } from './profile-of.js';
import type { Profile } from './profile.js';
import { reviewRules } from './review-rules.js';

const OUR_SAY = { objection: true, verdicts: 2 };
const RULES: readonly [title: string, Profile, ReviewRules][] = [
  ['000：没有延期；回访率达到100%', SHANXI_LIULIN_2020, { extensions: 0, exclusion: true, callback: true, ...OUR_SAY }],
  [
    '001：说明理由和整改期限，一次；误评、恶意差评不予采纳',
    HENAN_XINHUA_2022,
    { extensions: 1, exclusion: true, callback: true, ...OUR_SAY },
  ],
  [
    '002：说明理由和整改期限，一次；实名差评回访',
    YUNNAN_LINCANG_2020,
    { extensions: 1, exclusion: true, callback: true, ...OUR_SAY },
  ],
  ['003：受理复核申诉', NATIONAL_2019, { extensions: 1, exclusion: true, callback: true, ...OUR_SAY }],
  ['004：举证解释和申诉申辩；一事一回访', TIANJIN_2020, { extensions: 1, exclusion: true, callback: true, ...OUR_SAY }],
];
for (const [title, profile, rules] of RULES) {
  test(title, () => assert.deepEqual(reviewRules(profile), rules));
}

test('every profile stands in the table above', () => {
  assert.deepEqual(new Set(RULES.map(([, profile]) => profile)), new Set(PROFILES));
});

for (const profile of PROFILES) {
  test(`${profile.placeName}：评价人的说是否满意和重办的期限由我们设定，并写明原因`, () => {
    assert.match(profile.verdicts.declared ?? '', /通知没有规定/);
    assert.match(profile.datesRunAnew.declared ?? '', /通知没有规定/);
    assert.match(profile.verdictWait.declared ?? '', /通知没有规定/);
  });
}

for (const { placeName, extension, duties } of PROFILES) {
  test(`${placeName}：延期有次数也有长短，不超过整改期限的长度，并写明是我们所定`, () => {
    if (!extension.value) return;
    const { amount, unit } = extension.value.longest;
    assert.deepEqual([amount, unit], [duties.rectify.value?.amount, duties.rectify.value?.unit]);
    assert.match(extension.declared ?? '', /最长再延15个/);
  });
}

test('where no rating may be excluded, nobody has to object; where nobody is called, no callback counts', () => {
  const [callback] = TIANJIN_2020.callbacks;
  assert.ok(callback);
  const rules = reviewRules({
    ...TIANJIN_2020,
    appeal: { value: null, declared: '试' },
    callbacks: [{ ...callback, value: { ...callback.value, ratePercent: 0 } }],
  });
  assert.deepEqual(rules, { extensions: 1, exclusion: false, objection: false, callback: false, verdicts: 2 });
});
