import assert from 'node:assert/strict';
import test from 'node:test';
import { instantOf, LEVELS, millisOf } from '@haochaping/core';
import fc from 'fast-check';
import { calendarOf } from '../calendar/calendar.js';
import { STATUTORY_YEARS } from '../data/calendar/statutory-years.js';
import { HENAN_XINHUA_2022 } from '../data/profiles/henan-xinhua-2022.js';
import { SHANXI_LIULIN_2020 } from '../data/profiles/shanxi-liulin-2020.js';
import { YUNNAN_LINCANG_2020 } from '../data/profiles/yunnan-lincang-2020.js';
import { defaultRatingOf, type Chance, type Given } from './default-rating.js';
import type { Moments } from './dues-of.js';
import { PROFILES } from './profile-of.js';
import { profileSchema, type Profile } from './profile.js';

const calendar = calendarOf(STATUTORY_YEARS);
const created: Moments = { 'case-created': '2026-02-12T10:00:00+08:00' };
const received: Moments = { 'service-received': '2026-04-30T10:00:00+08:00' };

/** Of somebody who could rate from the moment from which the time runs. */
const chance = (given: Given, moments: Moments): Chance => ({
  given,
  rateableSince: moments['case-created'] ?? moments['service-received'],
});

type Row = readonly [title: string, profile: Profile, given: Given, moments: Moments, now: string, expected: string];
const ROWS: readonly Row[] = [
  ['001：第七日的最后一秒还可评价', HENAN_XINHUA_2022, 'nothing', created, '2026-02-19T23:59:59+08:00', 'not-yet'],
  [
    '001：七日满后默认基本满意',
    HENAN_XINHUA_2022,
    'nothing',
    created,
    '2026-02-20T00:00:00+08:00',
    'basically-satisfied',
  ],
  ['001：已主动评价的，没有默认', HENAN_XINHUA_2022, 'rated', created, '2026-03-01T00:00:00+08:00', 'rated'],
  ['001：选了暂不评价的，记为未评价', HENAN_XINHUA_2022, 'skipped', created, '2026-03-01T00:00:00+08:00', 'skipped'],
  [
    '001：没有办件生成时间的，不算',
    HENAN_XINHUA_2022,
    'nothing',
    received,
    '2026-06-01T00:00:00+08:00',
    'moment-not-come',
  ],
  ['002：五个工作日跨劳动节', YUNNAN_LINCANG_2020, 'nothing', received, '2026-05-11T23:59:59+08:00', 'not-yet'],
  [
    '002：五个工作日满后默认基本满意',
    YUNNAN_LINCANG_2020,
    'nothing',
    received,
    '2026-05-12T00:00:00+08:00',
    'basically-satisfied',
  ],
  [
    '000：没有默认评价，多久都是未评价',
    SHANXI_LIULIN_2020,
    'nothing',
    created,
    '2030-01-01T00:00:00+08:00',
    'no-default-here',
  ],
];
for (const [title, profile, given, moments, now, expected] of ROWS) {
  test(title, () => {
    const found = defaultRatingOf(profile, chance(given, moments), moments, now, calendar);
    assert.equal(found.outcome === 'default' ? found.level : found.because, expected);
  });
}

test('a default says by which rule it came, and how its date was counted', () => {
  const found = defaultRatingOf(
    YUNNAN_LINCANG_2020,
    chance('nothing', received),
    received,
    '2026-05-12T00:00:00+08:00',
    calendar,
  );
  assert.ok(found.outcome === 'default');
  assert.match(found.after.howCounted.source?.quote ?? '', /默认为‘基本满意’/);
  assert.equal(found.after.howCounted.skipped.length, 6);
});

test('a provisional date gives no default: once the year is known, it may be later', () => {
  const late: Moments = { 'service-received': '2026-12-28T10:00:00+08:00' };
  assert.deepEqual(
    defaultRatingOf(YUNNAN_LINCANG_2020, chance('nothing', late), late, '2027-01-20T00:00:00+08:00', calendar),
    {
      outcome: 'none',
      because: 'provisional',
    },
  );
});

test('001：没有能一直评价的，没有默认：办结、领到评价链接晚了一天，或者从来没有', () => {
  const [dayOne, over] = ['2026-02-13T00:00:00+08:00', '2026-03-01T00:00:00+08:00'];
  const of = (rateableSince?: string) =>
    defaultRatingOf(HENAN_XINHUA_2022, { given: 'nothing', rateableSince }, created, over, calendar);
  assert.equal(of(dayOne).outcome, 'default');
  for (const since of ['2026-02-13T00:00:01+08:00', '2026-02-18T00:00:00+08:00', undefined]) {
    assert.deepEqual(of(since), { outcome: 'none', because: 'not-rateable-throughout' });
  }
});

const instants = fc
  .integer({ min: Date.parse('2019-03-01'), max: Date.parse('2026-12-01') })
  .map((millis) => instantOf(millis));

for (const profile of PROFILES) {
  test(`${profile.id}: whatever the moment, what a citizen gave or declined is never overlaid by a default`, () => {
    const given = fc.constantFrom<Given>('rated', 'skipped');
    const property = fc.property(given, instants, instants, (what, from, now) => {
      const moments: Moments = { 'case-created': from, 'service-received': from };
      assert.equal(defaultRatingOf(profile, chance(what, moments), moments, now, calendar).outcome, 'none');
    });
    fc.assert(property, { numRuns: 500 });
  });
  test(`${profile.id}: a default, once due, stays due, and never comes before its time is over`, () => {
    const property = fc.property(instants, instants, (from, now) => {
      const moments: Moments = { 'case-created': from, 'service-received': from };
      const found = defaultRatingOf(profile, chance('nothing', moments), moments, now, calendar);
      if (found.outcome === 'none') return;
      assert.ok(millisOf(now) > millisOf(found.after.endsAt) && millisOf(found.after.endsAt) > millisOf(from));
      const later = instantOf(millisOf(now) + 86_400_000);
      assert.deepEqual(defaultRatingOf(profile, chance('nothing', moments), moments, later, calendar), found);
    });
    fc.assert(property, { numRuns: 500 });
  });
}

for (const level of LEVELS.slice(-2)) {
  test(`refused: a default of ${level}, which would open a bad review that nobody gave`, () => {
    const { value, ...stands } = HENAN_XINHUA_2022.defaultRating;
    const profile = { ...HENAN_XINHUA_2022, defaultRating: { value: { ...value, level }, ...stands } };
    assert.equal(profileSchema.safeParse(profile).success, false);
  });
}
