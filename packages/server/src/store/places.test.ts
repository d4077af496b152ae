import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { canonicalText } from '@haochaping/core';
import { addPlace } from '../places/add-place.js';
import { readPlaceFile } from '../places/read-place-file.js';
import { startProvince, type TestProvince } from '../test-support/test-province.js';
import { placesMark, profileOfRegion, storedProfile } from './places.js';

let province: TestProvince;
before(async () => {
  province = await startProvince();
  const read = readPlaceFile(await readFile(new URL('../test-support/places/wangxi-1.json', import.meta.url), 'utf8'));
  assert.ok(read.outcome === 'read');
  await addPlace(province.database, read.place, province.clock.now());
});
after(() => province.stop());

async function versionIn(regionCode: string): Promise<string | undefined> {
  const { database, clock } = province;
  const { mark } = await database.selectNoFrom(placesMark.as('mark')).executeTakeFirstOrThrow();
  return (await profileOfRegion(database, mark, { regionCode, now: clock.now() }))?.version;
}

test('a version that only a newer server can read puts no older one in its stead; what was made under the older one goes on', async () => {
  const { database } = province;
  assert.equal(await versionIn('990201'), '1');
  // No other test's: what was read once holds for as long as the process runs, and tests share one.
  const content = canonicalText({
    regions: ['9902'],
    profile: { id: 'wangxi-2026', version: '9', ofNewerServers: true },
  });
  const row = {
    profile_id: 'wangxi-2026',
    version: '9',
    content,
    fingerprint: '',
    added_at: '2026-10-16T10:00:00+08:00',
  };
  await database.insertInto('place_version').values(row).execute();
  assert.equal(await versionIn('990201'), undefined);
  assert.equal(await versionIn('141125'), '1');
  assert.equal((await storedProfile(database, 'wangxi-2026', '1')).placeName, '望溪县');
  await assert.rejects(storedProfile(database, 'wangxi-2026', '9'), /there is no profile wangxi-2026@9/);
});
