import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { SETTINGS, readSettings } from './settings.js';
import { CannotStart } from './store/cannot-start.js';

const KEY = Buffer.alloc(32, 3).toString('base64url');

test('without any setting it is a sandbox in a folder, for this computer only', () => {
  const settings = readSettings({});
  assert.equal(settings.sandbox, true);
  assert.equal(settings.sampleCounty, true);
  assert.equal(settings.port, 8700);
  assert.equal(settings.host, '127.0.0.1');
  assert.equal(settings.dataFolder, join(process.cwd(), '.data/province'));
});

test('with PostgreSQL it is a production server, unless it is told to be a sandbox', () => {
  const postgres = { DATABASE_URL: 'postgres://db/hcp', HCP_MASTER_KEY: KEY };
  assert.equal(readSettings(postgres).sandbox, false);
  assert.equal(readSettings({ ...postgres, HCP_MODE: 'sandbox' }).sandbox, true);
});

test('only a sandbox in a folder has a sample county, unless it is to be empty', () => {
  assert.equal(readSettings({ HCP_SAMPLE: 'none' }).sampleCounty, false);
  assert.equal(readSettings({ HCP_MODE: 'production', HCP_MASTER_KEY: KEY }).sampleCounty, false);
  const postgres = { DATABASE_URL: 'postgres://db/hcp', HCP_MASTER_KEY: KEY, HCP_MODE: 'sandbox' };
  assert.equal(readSettings(postgres).sampleCounty, false);
});

test('the regions of a province with a page of its own are all, unless it is told which', () => {
  assert.deepEqual(readSettings({ HCP_PROVINCE: 'beijing.json' }).hostedRegions, ['']);
  assert.deepEqual(readSettings({ HCP_PROVINCE: 'beijing.json', HCP_HOSTED_REGIONS: '1101' }).hostedRegions, ['1101']);
});

/** For each setting, a text that makes no sense, and what the sentence then says. */
const SENSELESS: Readonly<Record<keyof typeof SETTINGS, readonly [text: string, sentence: RegExp] | undefined>> = {
  mode: ['test', /应为sandbox（沙箱）或 production/],
  sample: ['full', /应为county（.*）或 none（空的沙箱）/],
  port: ['65536', /应为0 到 65535 的端口号，现在是“65536”/],
  host: undefined,
  basePath: ['hcp/', /以 \/ 开头、不以 \/ 结尾，例如 \/hcp/],
  dataFolder: undefined,
  databaseUrl: undefined,
  masterKey: ['secret', /base64url 文本（43 个字符）。$/],
  otherMasterKey: ['secret', /换主密钥时的另一把/],
  hostedRegions: ['天津', /行政区划代码的前几位/],
  provinceFile: undefined,
  credentialsFile: undefined,
  frameAncestors: ['https://*', /门户网站的来源/],
  connections: ['0', /1 到 200 的数据库连接数/],
  statementSeconds: ['soon', /1 到 600 的秒数/],
  lockSeconds: ['1.5', /1 到 60 的秒数/],
  leastFreeMebibytes: ['-1', /MiB 数/],
  keepAliveSeconds: ['0', /1 到 3600 的秒数/],
  requestSeconds: ['1e3', /1 到 300 的秒数/],
  openConnections: ['9', /10 到 100000 的连接数/],
  drainSeconds: ['301', /0 到 300 的秒数/],
  stopSeconds: ['0', /1 到 300 的秒数/],
  metricsPort: ['0', /1 到 65535 的端口号/],
  metricsHost: undefined,
  operatorPort: ['0', /1 到 65535 的端口号/],
  operatorHost: undefined,
  operatorToken: ['too-short-a-token', /32 到 200 个随机的字母、数字或符号，没有空格。$/],
  logFormat: ['xml', /应为text（给人看）或 json/],
};

for (const [setting, senseless] of Object.entries(SENSELESS)) {
  const { name } = SETTINGS[nameOf(setting)];
  if (!senseless) continue;
  const [text, sentence] = senseless;
  test(`${name} set to “${text}” keeps the server from starting, with a sentence that names it`, () => {
    assert.throws(
      () => readSettings({ [name]: text }),
      (error) => error instanceof CannotStart && error.message.includes(name) && sentence.test(error.message),
    );
  });
}

function nameOf(text: string): keyof typeof SETTINGS {
  const name = Object.keys(SENSELESS).find((candidate): candidate is keyof typeof SETTINGS => candidate === text);
  assert.ok(name);
  return name;
}

test('a wrong master key is not shown again, and a production server asks for one', () => {
  assert.throws(
    () => readSettings({ HCP_MASTER_KEY: 'secret' }),
    (error) => error instanceof CannotStart && !error.message.includes('secret'),
  );
  for (const env of [{ HCP_MODE: 'production' }, { DATABASE_URL: 'postgres://db/hcp' }]) {
    assert.throws(() => readSettings(env), /请.*HCP_MASTER_KEY/);
  }
});

test('the operator’s interface is off unless it has a port, and has none without a token', () => {
  assert.equal(readSettings({}).operator, undefined);
  const token = 'a'.repeat(32);
  assert.equal(readSettings({ HCP_OPERATOR_TOKEN: token }).operator, undefined);
  assert.deepEqual(readSettings({ HCP_OPERATOR_TOKEN: token, HCP_OPERATOR_PORT: '9701' }).operator, {
    port: 9701,
    host: '127.0.0.1',
    token,
  });
  assert.throws(() => readSettings({ HCP_OPERATOR_PORT: '9701' }), /HCP_OPERATOR_TOKEN 设为运营方的口令/);
});

test('an empty setting is one that is not there', () => {
  const empty = Object.fromEntries(Object.values(SETTINGS).map(({ name }) => [name, '']));
  assert.deepEqual({ ...readSettings(empty), hostedRegions: [] }, { ...readSettings({}), hostedRegions: [] });
});

test('every setting that can be read is explained in the package’s page', () => {
  const page = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
  for (const { name } of Object.values(SETTINGS)) assert.ok(page.includes(`\`${name}\``), name);
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
