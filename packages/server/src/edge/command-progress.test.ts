import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import type { KyselyPlugin } from 'kysely';
import * as z from 'zod/mini';
import { DatabaseUnavailable } from '../store/database/errors.js';
import { AS_OPERATOR, OPERATOR_TOKEN } from '../test-support/operator.js';
import { startProvince, type TestProvince } from '../test-support/test-province.js';

let province: TestProvince;
let isDatabaseAway = false;
const leaving: KyselyPlugin = {
  transformQuery: ({ node }) => {
    if (isDatabaseAway) throw new DatabaseUnavailable();
    return node;
  },
  transformResult: ({ result }) => Promise.resolve(result),
};
before(async () => {
  province = await startProvince({ operatorToken: OPERATOR_TOKEN, plugins: [leaving] });
});
after(() => province.stop());

const ITEMS = 30_000;
const listOf = (year: number): string => {
  const code = (nth: number): string => `11141125MB1A2B3C4D4000123${String(nth).padStart(6, '0')}`;
  const rows = Array.from({ length: ITEMS }, (_, nth) => `141125,${year},${code(nth)},事项${nth}`);
  return `行政区划代码,年度,事项编码,事项名称\n${rows.join('\n')}\n`;
};

const importing = (body: string): Promise<Response> =>
  fetch(`http://127.0.0.1:${province.operatorPort}/commands/catalogue/import`, {
    method: 'POST',
    headers: { ...AS_OPERATOR, accept: 'application/x-ndjson' },
    body,
  });

const lineSchema = z.object({
  progress: z.optional(z.string()),
  ok: z.optional(z.boolean()),
  added: z.optional(z.number()),
  because: z.optional(z.string()),
});
async function linesOf(answer: Response) {
  assert.deepEqual([answer.status, answer.headers.get('content-type')], [200, 'application/x-ndjson; charset=utf-8']);
  const lines = (await answer.text()).trim().split('\n');
  return lines.map((line) => lineSchema.parse(JSON.parse(line)));
}

test('长的导入一边办一边说进度：每行一个 JSON，最后一行是办成了没有', async () => {
  const told = await linesOf(await importing(listOf(2025)));
  const progress = told.slice(0, -1).map((line) => line.progress ?? '');
  assert.ok(progress.length >= 2, `${progress.length} lines`);
  for (const sentence of progress) assert.match(sentence, /^已写入 \d+ \/ 30000$/);
  assert.deepEqual([told.at(-1)?.ok, told.at(-1)?.added], [true, ITEMS]);
});

test('没有办的也照样说：只有一行，说为什么', async () => {
  const [refused, ...none] = await linesOf(await importing('行政区划代码\n'));
  assert.deepEqual([refused?.ok, none.length], [false, 0]);
});

test('数据库一时连不上的，最后一行说稍后再试，不说服务出错', async () => {
  isDatabaseAway = true;
  const told = await linesOf(await importing(listOf(2023)));
  isDatabaseAway = false;
  assert.deepEqual([told.at(-1)?.ok, told.at(-1)?.because], [false, 'unavailable']);
});

test('中途断开的，命令照样办完', async () => {
  const answer = await importing(listOf(2024));
  const reader = answer.body?.getReader();
  await reader?.read();
  await reader?.cancel();
  const stored = async (): Promise<number> =>
    (await province.database.selectFrom('catalogue_item').select('item_code').where('year', '=', 2024).execute())
      .length;
  while ((await stored()) === 0) await pause(50);
  assert.equal(await stored(), ITEMS, 'all of it in one transaction');
});
