import assert from 'node:assert/strict';
import test from 'node:test';
import { PROFILES } from './profile-of.js';
import type { Profile } from './profile.js';
import { rulesOf, type AnyRule } from './rules-of.js';

/** What the notices leave to each place, and under which names a profile answers it. */
const OPEN_QUESTIONS: readonly [question: string, names: RegExp][] = [
  ['default rating', /^defaultRating$/],
  ['supplement', /^supplement$/],
  ['unit of rating', /^ratingUnit$/],
  ['identity', /^identity$/],
  ['verify', /^duties\.verify$/],
  ['rectify', /^duties\.rectify$/],
  ['feedback channels', /^feedbackChannels$/],
  ['feedback within the time to rectify', /^duties\.answer$/],
  ['appeal', /^appeal$/],
  ['callback', /^callbacks\./],
  ['publication', /^publication$/],
  ['indicators', /^indicatorSet$/],
  ['levels', /^levels$/],
  ['hand-over', /^dispatch$/],
];

const NOT_ONE_NOTICE_STATES = ['retention', 'textMaxLength', 'ticketValidity', 'smallestGroup', 'followUp'];

/** A place to look it up, or a reason of ours; an empty one is none. */
const stands = ({ source, declared }: AnyRule): boolean =>
  (source !== undefined && source.notice !== '' && source.quote !== '') || (declared ?? '') !== '';

const unfounded = (profile: Profile): string[] =>
  [...rulesOf(profile)].flatMap(([name, rule]) => (stands(rule) ? [] : [name]));

for (const profile of PROFILES) {
  const names = [...rulesOf(profile).keys()];
  for (const [question, wanted] of OPEN_QUESTIONS) {
    test(`${profile.id}: ${question} is answered`, () => assert.ok(names.some((name) => wanted.test(name))));
  }
  test(`${profile.id}: every rule has a source, or is declared and says why`, () => {
    assert.deepEqual(unfounded(profile), []);
  });
  test(`${profile.id}: what no notice states is declared`, () => {
    for (const name of NOT_ONE_NOTICE_STATES) assert.notEqual(rulesOf(profile).get(name)?.declared, undefined, name);
  });
}

test('a rule without a source or a reason does not pass', () => {
  const [profile] = PROFILES;
  assert.ok(profile);
  const verify = { ...profile.duties.verify, source: { notice: '', quote: '' }, declared: '' };
  const identity = { ...profile.identity, declared: '' };
  assert.deepEqual(unfounded({ ...profile, identity, duties: { ...profile.duties, verify } }), [
    'identity',
    'duties.verify',
  ]);
});
