import assert from 'node:assert/strict';
import test from 'node:test';
import { profileSchema } from './profile.js';
import { PROFILES, profileOf } from './profile-of.js';

for (const profile of PROFILES) {
  test(`${profile.id}@${profile.version}: is well formed, and every rule says where it stands or why it was declared`, () => {
    const read = profileSchema.safeParse(profile);
    assert.deepEqual(read.error?.issues, undefined);
    assert.deepEqual(read.data, profile);
  });
  test(`${profile.id}: is found, with and without its version`, () => {
    assert.deepEqual(profileOf(profile.id, profile.version), { outcome: 'known', profile });
    assert.equal(profileOf(profile.id).outcome, 'known');
  });
}

const UNKNOWN: readonly [string, string | undefined, string][] = [
  ['beijing-2020', undefined, '没有政策档案“beijing-2020”。可用的有：'],
  ['', undefined, '没有政策档案“”。'],
  ['toString', undefined, '没有政策档案“toString”。'],
  ['henan-xinhua-2022', '99', '政策档案“henan-xinhua-2022”没有第“99”版。可用的版本：1。'],
  ['henan-xinhua-2022', '', '政策档案“henan-xinhua-2022”没有第“”版。'],
];
for (const [id, version, sentence] of UNKNOWN) {
  test(`an unknown profile (${id} ${version ?? 'newest'}) fails closed with a sentence`, () => {
    const found = profileOf(id, version);
    assert.ok(found.outcome === 'unknown' && found.sentence.startsWith(sentence), JSON.stringify(found));
  });
}

const [liulin, xinhua] = PROFILES;
const REFUSED: readonly [string, unknown][] = [
  ['a rule without a source or a reason', { ...liulin, textMaxLength: { value: 500 } }],
  [
    'a rule whose source is empty',
    { ...liulin, textMaxLength: { value: 500, source: { notice: '', quote: '' }, declared: '试' } },
  ],
  ['an indicator set that nobody knows', { ...liulin, indicatorSet: { value: 'national-2099@1', declared: '试' } }],
  ['levels out of order', { ...liulin, levels: { value: liulin?.levels.value.slice().reverse(), declared: '试' } }],
  [
    'a default rating with a level that the place does not use',
    {
      ...xinhua,
      levels: { value: xinhua?.levels.value.filter(({ level }) => level !== 'basically-satisfied'), declared: '试' },
    },
  ],
];
for (const [title, profile] of REFUSED)
  test(`refused: ${title}`, () => assert.ok(!profileSchema.safeParse(profile).success));
