import assert from 'node:assert/strict';
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { startPostgres, type RunningPostgres } from '@haochaping/test-support/postgres';
import * as z from 'zod/mini';
import { OPERATOR_COMMANDS, commandIn } from '../operator/run-command.js';
import { createServer, type RunningServer } from '../server.js';
import type { Storage } from '../store/database/open-and-migrate.js';
import { typed } from '../test-support/command-line.js';
import { CALLS_OF_APPS, CALLS_OF_REPORTS } from '../test-support/command-calls.js';
import { AS_OPERATOR, OPERATOR_TOKEN, operatorProblemOf } from '../test-support/operator.js';
import { MASTER_KEY } from '../test-support/test-province.js';
import { YEAR_2027 } from '../test-support/year-2027.js';

const HOST = '127.0.0.1';

let postgres: RunningPostgres | undefined;
let folder: string;
/** Two that stand alike: one is worked on from the command line, the other through the interface of a running server. */
let typedAt: Storage;
let server: RunningServer;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'operator-'));
  postgres = await startPostgres();
  typedAt = await empty();
  await (await serving(typedAt)).stop();
  server = await serving(await empty());
});
after(async () => {
  try {
    await server.stop();
  } finally {
    await postgres?.remove();
    await rm(folder, { recursive: true });
  }
});

async function empty(): Promise<Storage> {
  assert.ok(postgres);
  return { kind: 'postgres', url: (await postgres.createDatabase()).url };
}

const serving = (storage: Storage): Promise<RunningServer> =>
  createServer({
    storage,
    masterKey: MASTER_KEY,
    sandbox: false,
    port: 0,
    host: HOST,
    http: { drainSeconds: 0 },
    operator: { port: 0, host: HOST, token: OPERATOR_TOKEN },
  });

const call = (address: string, { body = '', headers = AS_OPERATOR, method = 'POST' }: Sending = {}) =>
  fetch(`http://${HOST}:${server.operatorPort}/commands/${address}`, { method, headers, ...(body && { body }) });
type Sending = {
  readonly body?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly method?: string;
};

const HEAD = '机构代码,机构名称,行政区划代码,机构类别,上级主管机构代码';
const LIST = `\uFEFF${HEAD}\r\nA-1,甲局,141125,部门,A-0\r\nA-0,"甲,办公室",141125,主管机构,\r\n`;
const WRONG_LIST = `${HEAD}\n税务局,税务局,141125,部门,A-0\nA-2,,141125,部门,A-0\nA-3,丙,141125,王国,A-0\n`;
const ITEM = '11141125MB1A2B3C4D4000123001000';
const CATALOGUE = `行政区划代码,年度,事项编码,事项名称\n141125,2026,${ITEM},婚姻登记\n`;
const WANGXI = await readFile(new URL('../test-support/places/wangxi-1.json', import.meta.url), 'utf8');
const FAULTY = WANGXI.replace('"optional"', '"maybe"');
const SERIES =
  '行政区划代码,公布期,种类,名称,机构代码,数值,出处\n141125,2026-10,第三方评价,人大代表评议,,92.5,柳林县人大常委会\n';
const YEAR = JSON.stringify(YEAR_2027);

/** Addresses in an order that works, each with the file that is sent. */
const CALLS: readonly (readonly [address: string, file?: string])[] = [
  ['organisations/import?dry-run', LIST],
  ['organisations/import', WRONG_LIST],
  ['organisations/import', LIST],
  ['organisations/import?dry-run=true', LIST],
  ['catalogue/import?dry-run', CATALOGUE],
  ['catalogue/import', CATALOGUE.replace('2026', '26')],
  ['catalogue/import', CATALOGUE],
  ['catalogue/list'],
  ['catalogue/remove/141125/2026'],
  ['catalogue/remove/141125/2026'],
  ['place/check', WANGXI],
  ['place/check', FAULTY],
  ['place/add', FAULTY],
  ['place/add', WANGXI],
  ['place/add', WANGXI],
  ['place/list'],
  ['place/show/wangxi-2026@1'],
  ['place/show/nobody'],
  ['place/diff/tianjin-2020/wangxi-2026@1'],
  ['place/diff/nobody/wangxi-2026'],
  ['place/schema'],
  ...CALLS_OF_APPS,
  ...CALLS_OF_REPORTS,
  ['key/rotate'],
  ['key/rotate?master'],
  ['learn-year', YEAR.replace('2027', '2099')],
  ['learn-year?dry-run', YEAR],
  ['learn-year', YEAR],
  ['learn-year?replace', YEAR],
  ['log/check'],
  ['publish/2025-01'],
  ['publish/2025-01?dry-run=true'],
  ['figures/import', SERIES],
  ['figures/deductions/2026-10?region=120101'],
  ['figures/deductions/2026-10?region=141125'],
];

const wordsIn = (address: string): readonly string[] => (address.split('?')[0] ?? '').split('/');

/** The same on the command line. */
async function typedLike(address: string, file: string | undefined) {
  const path = join(folder, 'sent');
  if (file !== undefined) await writeFile(path, file);
  const options = (address.split('?')[1] ?? '').split('&').filter(Boolean);
  const words = [...wordsIn(address), ...(file === undefined ? [] : [path])];
  const line = [...words, ...options.map((option) => `--${option.replace('=true', '')}`), '--json'].join(' ');
  const { code, out } = await typed(line, typedAt);
  return { code, out: out.replaceAll(`文件 ${path} `, '提交的文件') };
}

/** Without what chance and the clock make of it. */
const alike = (text: string): unknown =>
  JSON.parse(text, (_name, value: unknown) =>
    typeof value === 'string'
      ? value.replaceAll(/[\w-]{32,}/g, '(random)').replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+(\+08:00|Z)/g, '(moment)')
      : value,
  );

for (const [nth, [address, file]] of CALLS.entries()) {
  test(`第 ${nth + 1} 步 ${address}：经接口和在命令行上，办的和说的一样`, async () => {
    const { code, out } = await typedLike(address, file);
    const answer = await call(address, { body: file ?? '' });
    assert.deepEqual(alike(await answer.text()), alike(out));
    assert.deepEqual([code, answer.status], code === 0 ? [0, 200] : [1, 422]);
    assert.match(answer.headers.get('content-type') ?? '', /^application\/json/);
    assert.equal(answer.headers.get('cache-control'), 'no-store');
  });
}

test('除了备份和恢复，每个命令都在上面试过', () => {
  const tried = new Set(CALLS.map(([address]) => commandIn(wordsIn(address))));
  const others = OPERATOR_COMMANDS.filter((command) => !tried.has(command));
  assert.deepEqual(
    others.map(({ name }) => name),
    ['backup', 'restore'],
  );
});

test('有错的文件，每一行错在哪里都说明', async () => {
  const faultsSchema = z.object({ faults: z.array(z.object({ line: z.number(), detail: z.string() })) });
  const { faults } = faultsSchema.parse(await (await call('organisations/import', { body: WRONG_LIST })).json());
  assert.deepEqual(
    faults.map(({ line }) => line),
    [2, 3, 4],
  );
  assert.match(faults[0]?.detail ?? '', /机构代码“税务局”/);
});

test('备份是回答的内容，命令行能恢复它，服务器上不留下文件；恢复只能在命令行上', async (context) => {
  const { TMPDIR = '' } = process.env;
  const aside = await mkdtemp(join(folder, 'aside-'));
  process.env.TMPDIR = aside;
  context.after(() => {
    if (TMPDIR) process.env.TMPDIR = TMPDIR;
    else delete process.env.TMPDIR;
  });
  const answer = await call('backup');
  assert.deepEqual([answer.status, answer.headers.get('content-type')], [200, 'application/gzip']);
  const path = join(folder, 'taken.backup');
  await writeFile(path, Buffer.from(await answer.arrayBuffer()));
  assert.deepEqual(await readdir(aside), []);
  const { code, out } = await typed(`restore ${path}`, await empty());
  assert.equal(code, 0);
  assert.match(out, /存证日志核对无误/);
  const { status, code: because, detail } = await operatorProblemOf(call('restore', { body: 'anything' }));
  assert.deepEqual([status, because], [403, 'command-line-only']);
  assert.match(detail, /请用 haochaping-server restore。/);
});

test('没有的命令是 404，说出有哪些；别的方法是 405', async () => {
  for (const address of ['app/explode', 'app', '', 'constructor', '%E0%A4%A']) {
    const { status, detail } = await operatorProblemOf(call(address));
    assert.equal(status, 404, address);
    for (const { name } of OPERATOR_COMMANDS) assert.ok(detail.includes(name), name);
  }
  const elsewhere = await fetch(`http://${HOST}:${server.operatorPort}/v1/log/head`, {
    method: 'POST',
    headers: AS_OPERATOR,
  });
  assert.equal(elsewhere.status, 404);
  const got = await call('app/list', { method: 'GET' });
  assert.deepEqual([got.status, got.headers.get('allow')], [405, 'POST']);
});

/** What is wrong, where, and the sentence. */
const MISUSED: readonly (readonly [address: string, pointer: string, sentence: RegExp, body?: string])[] = [
  ['app/add/hall', '/name', /请用 --name 写明应用的名称/],
  ['app/add/hall?name=大厅', '/organisation', /写明应用代表哪些机构/],
  ['app/add/大厅?name=大厅&office=A-0', '/operands/0', /应用编号应为/],
  ['app/add?name=大厅', '/operands', /应写明 1 项内容/],
  ['app/rotate/a/b', '/operands', /应写明 1 项内容/],
  ['app/list?verbose', '/verbose', /没有选项 verbose/],
  ['app/list?__proto__=x', '/__proto__', /没有选项/],
  ['app/list?constructor=x', '/constructor', /没有选项/],
  ['app/rotate/hall?finish=no', '/finish', /后面不写内容/],
  ['app/rotate/hall', '', /内容和选项写在地址里/, '{"finish":true}'],
  ['catalogue/remove/141125/next', '/operands/1', /年度应为四位数字/],
  ['organisations/import/etc', '/operands', /多写了内容/, LIST],
  ['organisations/import/--dry-run', '/operands', /多写了内容/, LIST],
  ['backup/backup.gz', '/operands', /多写了内容/],
];
for (const [address, pointer, sentence, body = ''] of MISUSED) {
  test(`${address} 用得不对：说出哪里不对、应当怎样`, async () => {
    const { status, code, detail, errors } = await operatorProblemOf(call(address, { body }));
    assert.deepEqual([status, code, errors[0]?.pointer], [400, 'not-understood', pointer]);
    assert.match(errors[0]?.detail ?? '', sentence);
    assert.match(detail, /\nhaochaping-server /, 'and how it is used');
  });
}

test('?help 说怎样用', async () => {
  for (const address of ['app/add?help', 'organisations/import?help', 'backup?help']) {
    const answer = await call(address);
    assert.equal(answer.status, 200, address);
    assert.match(await answer.text(), /"ok":true,"because":"help".*haochaping-server/);
  }
});

test('超过 64 MiB 的文件不等它送来就拒绝', async () => {
  const sent = request({
    host: HOST,
    port: server.operatorPort,
    method: 'POST',
    path: '/commands/organisations/import',
    headers: { ...AS_OPERATOR, 'content-length': String(64 * 1024 * 1024 + 1) },
  });
  sent.on('error', () => undefined);
  const status = new Promise((resolve) => sent.once('response', ({ statusCode }) => resolve(statusCode)));
  sent.flushHeaders();
  assert.equal(await status, 413);
  sent.destroy();
});
