import assert from 'node:assert/strict';
import test from 'node:test';
import { HENAN_XINHUA_2022 } from '../data/profiles/henan-xinhua-2022.js';
import { SHANXI_LIULIN_2020 } from '../data/profiles/shanxi-liulin-2020.js';
import type { Profile } from '../profile/profile.js';
import { NATIONAL_2019 } from '../data/profiles/national-2019.js';
import { BUILT_IN_PLACES, inOrderOfVersions, profileForRegion, type Place } from './place.js';

const ofXinhua = (version: string, validFrom: string, regions = ['410402']): Place => ({
  regions,
  profile: { ...HENAN_XINHUA_2022, version, validFrom: { value: validFrom, declared: '试' } },
});
const named = (profile: Profile | undefined): string | undefined => profile && `${profile.id}@${profile.version}`;

const REGIONS: readonly [title: string, regionCode: string, profile: string | undefined][] = [
  ['柳林县', '141125', 'shanxi-liulin-2020@1'],
  ['柳林县的一个镇', '141125101', 'shanxi-liulin-2020@1'],
  ['柳林县所在的吕梁市', '141100', undefined],
  ['临沧市的一个区', '530902', 'yunnan-lincang-2020@1'],
  ['天津市的一个区', '120101', 'tianjin-2020@1'],
  ['没有设置的地方', '110101', undefined],
];
for (const [title, regionCode, profile] of REGIONS) {
  test(`${title}（${regionCode}）用 ${profile ?? '不了任何档案'}`, () => {
    assert.equal(named(profileForRegion(regionCode, '2026-11-01', BUILT_IN_PLACES)), profile);
  });
}

const versions = [...BUILT_IN_PLACES, ofXinhua('2', '2027-03-01')];
const IN_FORCE: readonly [day: string, version: string | undefined][] = [
  ['2021-12-31', undefined],
  ['2022-01-01', '1'],
  ['2027-02-28', '1'],
  ['2027-03-01', '2'],
];
for (const [day, version] of IN_FORCE) {
  test(`on ${day}, ${version === undefined ? 'no version is' : `version ${version} is`} in force`, () => {
    assert.equal(profileForRegion('410402', day, versions)?.version, version);
    assert.equal(profileForRegion('410402', day, [...versions].reverse())?.version, version);
  });
}

test('of two versions of one day, the higher number comes later', () => {
  const places = [ofXinhua('1.10', '2027-01-01'), ofXinhua('1.9', '2027-01-01'), ofXinhua('2', '2026-01-01')];
  assert.deepEqual(
    inOrderOfVersions(places).map(({ profile }) => profile.version),
    ['2', '1.9', '1.10'],
  );
});

const NUMBERS: readonly [lower: string, higher: string][] = [
  ['1', '2'],
  ['1.9', '1.10'],
  ['1', '1.1'],
  ['1.2.9', '1.3'],
  ['9', '10'],
];
for (const [lower, higher] of NUMBERS) {
  test(`${higher} is a later number than ${lower}`, () => {
    const places = [ofXinhua(higher, '2027-01-01'), ofXinhua(lower, '2027-01-01')];
    assert.equal(inOrderOfVersions(places).at(-1)?.profile.version, higher);
    for (const order of [places, [...places].reverse()]) {
      assert.equal(profileForRegion('410402', '2027-01-01', order)?.version, higher);
    }
  });
}

test('a region that a newer version gives up is no longer under its profile', () => {
  const places = [...BUILT_IN_PLACES, ofXinhua('2', '2027-03-01', ['410499'])];
  assert.equal(named(profileForRegion('410402', '2027-02-28', places)), 'henan-xinhua-2022@1');
  assert.equal(profileForRegion('410402', '2027-03-01', places), undefined);
});

test('a county under its own rules keeps them while the rest of its city has those of the city', () => {
  const city: Place = { ...ofXinhua('1', '2026-01-01', ['4104']), profile: { ...SHANXI_LIULIN_2020, id: 'city' } };
  const places = [...BUILT_IN_PLACES, city];
  assert.equal(named(profileForRegion('410402', '2026-11-01', places)), 'henan-xinhua-2022@1');
  assert.equal(named(profileForRegion('410403', '2026-11-01', places)), 'city@1');
});

test('a place goes over to another profile on the day from which that is valid', () => {
  const another: Place = {
    regions: ['410402'],
    profile: { ...ofXinhua('1', '2027-05-01').profile, id: 'xinhua-2027' },
  };
  const places = [another, ...BUILT_IN_PLACES];
  assert.equal(named(profileForRegion('410402', '2027-04-30', places)), 'henan-xinhua-2022@1');
  assert.equal(named(profileForRegion('410402', '2027-05-01', places)), 'xinhua-2027@1');
});

test('没有别的地方管的地区，运营方写明 * 的才用那一份；没有写明的，没有规则可用', () => {
  const elsewhere = { regions: ['*'], profile: { ...NATIONAL_2019, version: '2' } };
  const places = [elsewhere, ...BUILT_IN_PLACES];
  assert.equal(profileForRegion('330106', '2026-11-01', BUILT_IN_PLACES), undefined);
  assert.equal(named(profileForRegion('330106', '2026-11-01', places)), 'national-2019@2');
  assert.equal(named(profileForRegion('410402', '2026-11-01', places)), 'henan-xinhua-2022@1');
  assert.equal(named(profileForRegion('120101', '2026-11-01', places)), 'tianjin-2020@1');
});
