import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { CannotStart } from './cannot-start.js';
import { readSettings } from './settings.js';

const KEY = Buffer.alloc(32, 3).toString('base64url');

test('without any setting it is a sandbox in a folder, for this computer only', () => {
  const settings = readSettings({});
  assert.equal(settings.sandbox, true);
  assert.equal(settings.port, 8700);
  assert.equal(settings.host, '127.0.0.1');
  assert.equal(settings.dataFolder, join(process.cwd(), '.data/province'));
});

test('with PostgreSQL it is a production server, unless it is told to be a sandbox', () => {
  const postgres = { DATABASE_URL: 'postgres://db/hcp', HCP_MASTER_KEY: KEY };
  assert.equal(readSettings(postgres).sandbox, false);
  assert.equal(readSettings({ ...postgres, HCP_MODE: 'sandbox' }).sandbox, true);
});

test('a setting that makes no sense is told in Chinese, by its name', () => {
  const wrong: [Parameters<typeof readSettings>[0], RegExp][] = [
    [{ HCP_PORT: 'http' }, /HCP_PORT.*端口/],
    [{ HCP_PORT: '65536' }, /HCP_PORT/],
    [{ HCP_MODE: 'test' }, /HCP_MODE.*只能/],
    [{ HCP_MASTER_KEY: 'secret' }, /HCP_MASTER_KEY 有误/],
    [{ HCP_MODE: 'production' }, /请.*HCP_MASTER_KEY/],
    [{ DATABASE_URL: 'postgres://db/hcp' }, /请.*HCP_MASTER_KEY/],
  ];
  for (const [env, sentence] of wrong) {
    assert.throws(
      () => readSettings(env),
      (error) => error instanceof CannotStart && sentence.test(error.message),
    );
  }
});

test('a sandbox hosts one region, production none, and an operator names the regions by the beginnings of their codes', () => {
  assert.deepEqual(readSettings({}).hostedRegions, ['120116']);
  const key = Buffer.alloc(32, 7).toString('base64url');
  assert.deepEqual(readSettings({ HCP_MODE: 'production', HCP_MASTER_KEY: key }).hostedRegions, []);
  assert.deepEqual(readSettings({ HCP_HOSTED_REGIONS: '12, 410402' }).hostedRegions, ['12', '410402']);
  assert.deepEqual(readSettings({ HCP_HOSTED_REGIONS: '' }).hostedRegions, []);
  for (const wrong of ['天津', '1', '12,', '12;13']) {
    assert.throws(() => readSettings({ HCP_HOSTED_REGIONS: wrong }), /HCP_HOSTED_REGIONS/);
  }
});
