import { BUILT_IN_PLACES, PLACE_WORDS, placeFileSchema, readPlace } from '@haochaping/policy';
import Ajv from 'ajv';
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import test from 'node:test';
import { FOLDER, placeFiles } from './files.js';

const written = await placeFiles();

for (const [path, text] of written) {
  test(`${path} is what the schemas and the profiles say; if not: npm run update`, () => {
    assert.equal(readFileSync(path, 'utf8'), text);
  });
}

test('no file is left over', () => {
  assert.deepEqual(
    readdirSync(FOLDER)
      .map((name) => `${FOLDER}/${name}`)
      .sort(),
    [...written.keys()].sort(),
  );
});

const accepts = new Ajv({ strict: false, formats: { date: true } }).compile(placeFileSchema());
const jsonOf = (name: string): unknown => JSON.parse(readFileSync(`${FOLDER}/${name}`, 'utf8'));

for (const place of BUILT_IN_PLACES) {
  test(`${place.profile.id}: an editor finds no fault in the file, and the server reads the same place from it`, () => {
    const file = jsonOf(`${place.profile.id}.json`);
    assert.ok(accepts(file), JSON.stringify(accepts.errors));
    assert.deepEqual(readPlace(file), { outcome: 'read', place });
  });
}

const [place] = BUILT_IN_PLACES;
assert.ok(place);
const { profile } = place;
const REFUSED: readonly [title: string, raw: unknown][] = [
  ['an unknown key', { ...place, profile: { ...profile, identiy: profile.identity } }],
  ['a rule without a ground', { ...place, profile: { ...profile, verdicts: { value: 2 } } }],
  [
    'a key deep within that is of another alternative',
    {
      ...place,
      profile: {
        ...profile,
        supplement: { value: { amount: 5, unit: 'hours', from: 'case-closed', starts: 'next-day' }, declared: '试' },
      },
    },
  ],
  ['a missing rule', { ...place, profile: { ...profile, appeal: undefined } }],
];
for (const [title, raw] of REFUSED) {
  test(`an editor marks what the server refuses: ${title}`, () => {
    assert.equal(readPlace(raw).outcome, 'faulty');
    assert.equal(accepts(raw), false);
  });
}

/** The names of the properties, at whatever depth. */
function propertiesIn(schema: unknown): readonly string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  return Object.entries(schema).flatMap(([key, within]: [string, unknown]) => [
    ...(key === 'properties' && typeof within === 'object' && within !== null ? Object.keys(within) : []),
    ...propertiesIn(within),
  ]);
}

test('every key of a place file is called something in Chinese, and nothing else is', () => {
  const keys = new Set(propertiesIn(placeFileSchema()));
  assert.deepEqual([...keys].sort(), Object.keys(PLACE_WORDS).sort());
});
