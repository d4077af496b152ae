import assert from 'node:assert/strict';
import test from 'node:test';
import { INDICATOR_SETS } from '../indicators/indicator-set-of.js';
import { BUILT_IN_PLACES } from './place.js';
import { readPlace } from './read-place.js';

const [place] = BUILT_IN_PLACES;
assert.ok(place);
const { profile } = place;

for (const builtIn of BUILT_IN_PLACES) {
  test(`${builtIn.profile.id}: as a file and back it is the same place`, () => {
    const file = JSON.stringify({ $schema: './place.schema.json', ...builtIn });
    assert.deepEqual(readPlace(JSON.parse(file)), { outcome: 'read', place: builtIn });
  });
}

const supplement = (value: object) => ({ ...place, profile: { ...profile, supplement: { value, declared: '试' } } });
const setOf = (value: unknown) => ({ ...place, profile: { ...profile, indicatorSet: { value, declared: '试' } } });
const ours = { ...INDICATOR_SETS['national-2020@1'], id: 'own-2027' };

test('a place may bring its own indicators', () => {
  assert.equal(readPlace(setOf(ours)).outcome, 'read');
});

const FAULTY: readonly [title: string, raw: unknown, pointer: string, code: string][] = [
  ['no object', '柳林', '', 'invalid_type'],
  ['an unknown key at the top', { ...place, region: '14' }, '', 'unrecognized_keys'],
  ['an unknown key of a profile', { ...place, profile: { ...profile, identiy: 1 } }, 'profile', 'unrecognized_keys'],
  ['a key named as what every object has', { ...place, toString: 1 }, '', 'unrecognized_keys'],
  [
    'an unknown key deep within',
    supplement({ amount: 5, unit: 'hours', from: 'service-received', starts: 'next-day' }),
    'profile/supplement/value',
    'unrecognized_keys',
  ],
  ['a missing key', { regions: [] }, 'profile', 'invalid_type'],
  ['a region in words', { ...place, regions: ['柳林'] }, 'regions/0', 'invalid_format'],
  ['an unknown unit', supplement({ amount: 5, unit: 'days' }), 'profile/supplement/value/unit', 'invalid_union'],
  [
    'a value out of bounds',
    supplement({ amount: 0, unit: 'hours', from: 'case-closed' }),
    'profile/supplement/value/amount',
    'too_small',
  ],
  [
    'a rule without a ground',
    { ...place, profile: { ...profile, verdicts: { value: 2 } } },
    'profile/verdicts',
    'invalid_union',
  ],
  ['an unknown set of indicators', setOf('national-2099@1'), 'profile/indicatorSet/value', 'invalid_value'],
  ['an own set with a gap', setOf({ ...ours, name: '' }), 'profile/indicatorSet/value/name', 'too_small'],
  [
    'an own set with one code twice',
    setOf({ ...ours, staff: ours.service }),
    'profile/indicatorSet/value/service',
    'custom',
  ],
];
for (const [title, raw, pointer, code] of FAULTY) {
  test(`refused, and said where: ${title}`, () => {
    const read = readPlace(raw);
    assert.ok(read.outcome === 'faulty');
    assert.deepEqual(
      read.issues.map((issue) => [issue.path.join('/'), issue.code]),
      [[pointer, code]],
    );
  });
}
