import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { SETTINGS, readSettings } from './settings.js';

const fileOf = (name: string): string => readFileSync(new URL(`../deploy/${name}`, import.meta.url), 'utf8');
const NAMES: readonly string[] = Object.values(SETTINGS).map(({ name }) => name);
/** The settings that a file makes, with their values. */
const madeIn = (text: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...text.matchAll(/(?:^|\s)((?:HCP_|DATABASE_URL)\w*)=(\S*)/gm)].map(([, name = '', value = '']) => [name, value]),
  );

test('容器文件和设置样例只写有的设置；样例填上主密钥就能启动', () => {
  for (const file of ['Containerfile', 'haochaping.env']) {
    for (const name of Object.keys(madeIn(fileOf(file)))) assert.ok(NAMES.includes(name), `${file}: ${name}`);
  }
  const settings = readSettings({
    ...madeIn(fileOf('haochaping.env')),
    HCP_MASTER_KEY: Buffer.alloc(32).toString('base64url'),
  });
  assert.deepEqual([settings.sandbox, settings.storage.kind, settings.logFormat], [false, 'postgres', 'json']);
});

test('systemd 等它停下的时间，比它自己摘下来再答完的时间长', () => {
  const [, seconds = '0'] = /^TimeoutStopSec=(\d+)$/m.exec(fileOf('haochaping.service')) ?? [];
  const { drainSeconds, stopSeconds } = readSettings({
    ...madeIn(fileOf('haochaping.env')),
    HCP_MASTER_KEY: Buffer.alloc(32).toString('base64url'),
  }).http;
  assert.ok(Number(seconds) > drainSeconds + stopSeconds);
});
