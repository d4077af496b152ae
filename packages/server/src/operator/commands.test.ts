import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as z from 'zod/mini';
import { createServer, type RunningServer } from '../server.js';
import { commandLine } from '../test-support/command-line.js';
import { signedHeaders } from '../test-support/sign.js';
import { CLOSED_CASE, ORG_CODE } from '../test-support/service.js';
import { MASTER_KEY } from '../test-support/test-province.js';
import { YEAR_2027 } from '../test-support/year-2027.js';
import { runOperatorCommand } from './run-command.js';

const { storage, type, file } = commandLine();

/** A department's first call: whether the server takes a case that is signed with this secret. */
async function registers(secret: string): Promise<number> {
  const server: RunningServer = await createServer({
    storage: storage(),
    sandbox: false,
    masterKey: MASTER_KEY,
    port: 0,
    host: '127.0.0.1',
    http: { drainSeconds: 0 },
  });
  try {
    const [method, target, body] = ['PUT', '/v1/service-cases/A-1', JSON.stringify(CLOSED_CASE)];
    const headers = signedHeaders({ appId: 'hall', secret }, { method, target, body, now: Date.now() });
    return (await fetch(`http://127.0.0.1:${server.port}${target}`, { method, headers, body })).status;
  } finally {
    await server.stop();
  }
}

/** What a command answers to a program. */
const answerSchema = z.object({
  ok: z.boolean(),
  because: z._default(z.string(), ''),
  secret: z._default(z.string(), ''),
  from: z._default(z.string(), ''),
  to: z._default(z.string(), ''),
  added: z._default(z.number(), 0),
  changed: z._default(z.number(), 0),
  unchanged: z._default(z.number(), 0),
  faults: z._default(z.array(z.object({ line: z.number(), detail: z.string() })), []),
});
const jsonIn = (text: string) => answerSchema.parse(JSON.parse(text));

const HEAD = '机构代码,机构名称,行政区划代码,机构类别,上级主管机构代码';
const LIST = `\uFEFF${HEAD}\r\n${ORG_CODE},柳林县行政审批服务管理局,141125,部门,LL-HCP\r\nLL-HCP,"柳林县“好差评”,办公室",141125,主管机构,\r\n`;
const fileOf = (text: string) => file('organisations.csv', text);

test('先试算，再导入：试算什么都不改，导入以后再来一次什么都不变', async () => {
  const path = await fileOf(LIST);
  const trial = await type(`organisations import ${path} --dry-run`);
  assert.deepEqual([trial.code, trial.error], [0, '']);
  assert.match(trial.out, /^试算：将增加 2 个机构，改动 0 个.*什么都没有改动。$/);
  assert.match((await type(`organisations import ${path}`)).out, /^已增加 2 个机构/);
  const again = jsonIn((await type(`organisations import ${path} --json`)).out);
  assert.deepEqual([again.ok, again.added, again.changed, again.unchanged], [true, 0, 0, 2]);
});

test('文件里每一行错在哪里都说明，有一行不对就什么都不改', async () => {
  const bad = [
    HEAD,
    '税务局,税务局,141125,部门,LL-HCP',
    'A-1,,141125,部门,LL-HCP',
    'A-2,甲,山西,部门,LL-HCP',
    'A-3,甲,141125,王国,LL-HCP',
    'A-4,甲,141125,部门,LL-HCP',
    'A-4,乙,141125,部门,LL-HCP',
  ];
  const refused = await type(`organisations import ${await fileOf(bad.join('\n'))}`);
  assert.deepEqual([refused.code, refused.out], [1, '']);
  assert.match(refused.error, /有 5 行不对，什么都没有改动：/);
  const lines = refused.error.split('\n').slice(1);
  const told = [
    /第 2 行：机构代码“税务局”/,
    /第 3 行：缺少机构名称/,
    /第 4 行：行政区划代码“山西”/,
    /第 5 行：机构类别/,
  ];
  for (const [nth, sentence] of told.entries()) assert.match(lines[nth] ?? '', sentence);
  assert.match(lines[4] ?? '', /第 7 行：机构代码 A-4 与第 6 行重复/);
  const hierarchy = [
    HEAD,
    'B-1,甲,141125,部门,NOBODY',
    `B-2,乙,141125,部门,${ORG_CODE}`,
    'B-3,丙,141125,主管机构,B-4',
    'B-4,丁,141125,主管机构,B-3',
  ];
  const looped = await type(`organisations import ${await fileOf(hierarchy.join('\n'))} --json`);
  const { ok, faults } = jsonIn(looped.out);
  assert.deepEqual([looped.code, ok], [1, false]);
  assert.deepEqual(
    faults.map(({ line, detail }) => [line, detail.replace(/^.*的上级 |^.*）/, '')]),
    [
      [2, '上级主管机构 NOBODY 既不在文件里，也没有导入过'],
      [3, `${ORG_CODE} 不是主管机构`],
      [4, '绕了一圈成了自己的上级'],
      [5, '绕了一圈成了自己的上级'],
    ],
  );
  const headless = await type(`organisations import ${await fileOf('代码,名字\nA,甲')}`);
  assert.match(headless.error, /第 1 行：第一行须写明各列的名称，缺少：机构代码、机构名称/);
  assert.match((await type('organisations import /nowhere.csv')).error, /读不到文件/);
});

test('接入、换密钥、停用：新旧密钥在收尾以前都有效，停用以后都不行', async () => {
  const unknown = await type('app add hall --name 大厅 --organisation NOBODY');
  assert.deepEqual([unknown.code, unknown.error], [1, '没有这些机构：NOBODY。先用 organisations import 导入。']);
  assert.match((await type(`app add hall --name 大厅 --office ${ORG_CODE}`)).error, /不是主管机构/);
  const added = jsonIn((await type('app add hall --name 大厅 --office LL-HCP --json')).out);
  assert.equal(await registers(added.secret), 200);
  assert.match((await type('app add hall --name 大厅 --office LL-HCP')).error, /已经有应用 hall/);

  const rotated = jsonIn((await type('app rotate hall --json')).out);
  assert.notEqual(rotated.secret, added.secret);
  for (const secret of [rotated.secret, added.secret]) assert.equal(await registers(secret), 200);
  assert.match((await type('app rotate hall')).error, /还没有收尾/);
  const listed = await type('app list');
  assert.match(listed.out, /hall {2}大厅 {2}代表：LL-HCP 及其下面的全部机构 {2}正在换密钥/);
  assert.doesNotMatch(listed.out, new RegExp(`${added.secret}|${rotated.secret}`));
  assert.equal((await type('app rotate hall --finish')).code, 0);
  assert.equal(await registers(added.secret), 401);
  assert.equal(await registers(rotated.secret), 200);

  assert.equal((await type('app bind hall --organisation LL-HCP')).code, 0);
  assert.equal(await registers(rotated.secret), 403, 'the department is not its any more');
  assert.equal((await type(`app bind hall --organisation ${ORG_CODE}`)).code, 0);
  assert.equal((await type('app disable hall')).code, 0);
  assert.equal(await registers(rotated.secret), 403);
  assert.equal((await type('app enable hall')).code, 0);
  assert.equal(await registers(rotated.secret), 200);
  assert.match((await type('app disable nobody')).error, /没有应用 nobody。用 app list 看有哪些。/);
});

test('换存证日志的签名密钥：说出新旧两把，以前的公钥照样公布', async () => {
  const first = jsonIn((await type('key rotate --json')).out);
  const second = jsonIn((await type('key rotate --json')).out);
  assert.deepEqual([first.ok, second.ok, second.from], [true, true, first.to]);
  assert.match((await type('key rotate')).out, /^已换签名密钥，新的是 .*公钥仍在 GET \/v1\/log\/keys。$/);
});

test('放假安排：先试算，再记下；已经有的、说不通的说明为什么没有办', async () => {
  const path = await file('2027.json', JSON.stringify(YEAR_2027));
  assert.match((await type(`learn-year ${path} --dry-run`)).out, /^试算：记下 2027 年.*什么都没有改动。$/);
  assert.deepEqual(jsonIn((await type(`learn-year ${path} --json`)).out).ok, true);
  await file('2027.json', JSON.stringify({ ...YEAR_2027, holidays: YEAR_2027.holidays.slice(0, -1) }));
  const known = await type(`learn-year ${path} --json`);
  assert.deepEqual([known.code, jsonIn(known.out).ok], [1, false]);
  assert.match(jsonIn(known.out).because, /已经有了|没有/);
  const unread = await type('learn-year /nowhere.json');
  assert.deepEqual([unread.code, unread.error], [1, '读不到文件 /nowhere.json。']);
});

test('用错了的说明怎样用，退出码是 2；--help 的退出码是 0；什么都不打开', async () => {
  const print = { out: () => undefined, error: () => undefined };
  const never = () => Promise.reject(new Error('opened'));
  for (const [line, code] of [
    ['app', 0],
    ['app --help', 0],
    ['app add --help', 0],
    ['organisations import --help', 0],
    ['learn-year --help', 0],
    ['catalogue', 0],
    ['catalogue remove 141125 next', 2],
    ['backup', 2],
    ['restore --help', 0],
    ['key', 0],
    ['key rotate --help', 0],
    ['key rotate now', 2],
    ['learn-year', 2],
    ['app explode', 2],
    ['app add', 2],
    ['app add hall', 2],
    ['app add hall --name', 2],
    ['app add hall --name 大厅', 2],
    ['app add 大厅 --name 大厅 --office LL-HCP', 2],
    ['app rotate a b', 2],
    ['app list --verbose', 2],
    ['organisations import', 2],
  ] as const) {
    assert.equal(await runOperatorCommand(line.split(' '), never, print), code, line);
  }
  const wrong = await type('app add hall --json');
  assert.equal(jsonIn(wrong.out).because, 'usage');
});

test('十万个机构在一分钟以内导入，边导入边说到了哪里', async () => {
  const rows = Array.from({ length: 100_000 }, (_, n) => `N-${n},第 ${n} 个机构,141125,部门,LL-HCP`);
  const path = await fileOf([HEAD, ...rows].join('\n'));
  const started = performance.now();
  const { code, out, error } = await type(`organisations import ${path}`);
  assert.deepEqual([code, performance.now() - started < 60_000], [0, true], `${performance.now() - started} ms`);
  assert.match(out, /已增加 100000 个机构/);
  assert.match(error, /已写入 50000 \/ 100000/);
});
