// @ts-check
import { instantOf } from '@haochaping/core';
import { httpTransport, readProvince } from '@haochaping/provinces';
import { serve } from '@hono/node-server';
import { readFile } from 'node:fs/promises';
import { createApp } from './app.mjs';

const RETRY_MS = 10_000;

/** The one setting that says which province this is. */
const file = await readFile(process.env['PROVINCE_FILE'] ?? '', 'utf8').catch(() =>
  giveUp('请把环境变量 PROVINCE_FILE 设为一个省的设置文件，例如 .data/provinces/beijing.json。'),
);
const province = readProvince(JSON.parse(file), {
  transport: httpTransport(),
  now: Date.now,
  // A province that demands the applicant gets whoever the business system knows; these cases are made up and have nobody.
  applicantOf: () => Promise.resolve(undefined),
});
if (province.outcome === 'refused')
  giveUp(province.faults.map(({ pointer, message }) => `${pointer}：${message}`).join('\n'));

const app = createApp({ province, now: () => instantOf(Date.now()) });
setInterval(() => void app.deliver(), RETRY_MS).unref();
// This machine only: the demonstration asks nobody to sign in.
serve({ fetch: app.fetch, port: 8702, hostname: '127.0.0.1' }, () => {
  console.log(`${province.adapter.provinceName}：http://localhost:8702/`);
});

/**
 * @param {string} message
 * @returns {never}
 */
function giveUp(message) {
  console.error(message);
  process.exit(1);
}
