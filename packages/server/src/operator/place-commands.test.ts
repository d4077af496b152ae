import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { BUILT_IN_PLACES, placeFileSchema } from '@haochaping/policy';
import { startPostgres, type RunningPostgres } from '@haochaping/test-support/postgres';
import * as z from 'zod/mini';
import type { Storage } from '../store/database/open-and-migrate.js';
import { typed } from '../test-support/command-line.js';

const WANGXI = fileURLToPath(new URL('../test-support/places/wangxi-1.json', import.meta.url));
const TIANJIN = fileURLToPath(new URL('../../../policy/places/tianjin-2020.json', import.meta.url));

let folder: string;
let postgres: RunningPostgres | undefined;
let url: string;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'place-commands-'));
  postgres = await startPostgres();
  ({ url } = await postgres.createDatabase());
});
after(async () => {
  await postgres?.remove();
  await rm(folder, { recursive: true });
});

/** Where nothing can be opened. */
const NOWHERE = { kind: 'folder', folder: '/dev/null/nowhere' } as const;
const type = (line: string, storage: Storage = { kind: 'postgres', url }) => typed(line, storage);

const answerSchema = z.object({
  ok: z.boolean(),
  because: z.optional(z.string()),
  added: z.optional(z.boolean()),
  fingerprint: z.optional(z.string()),
  faults: z.optional(z.array(z.object({ line: z.number(), pointer: z.string(), detail: z.string() }))),
  places: z.optional(z.array(z.object({ profile: z.string(), version: z.string(), addedAt: z.optional(z.string()) }))),
});
const jsonOf = async (line: string) => answerSchema.parse(JSON.parse((await type(`${line} --json`)).out));

/** The file with some of its text changed. */
async function changed(from: string, to: string): Promise<string> {
  const path = join(folder, `${Math.random()}.json`);
  const text = await readFile(WANGXI, 'utf8');
  assert.ok(text.includes(from));
  await writeFile(path, text.replace(from, to));
  return path;
}

test('先检查：没有错的说没有错，有错的说在哪一行、应当怎样；不用数据库，也不用设置', async () => {
  assert.deepEqual(await type(`place check ${WANGXI}`, NOWHERE), {
    code: 0,
    out: '文件没有错：望溪县 wangxi-2026 第 1 版。',
    error: '',
  });
  const path = await changed('"optional"', '"maybe"');
  const { code, out, error } = await type(`place check ${path}`, NOWHERE);
  assert.deepEqual([code, out], [1, '']);
  assert.match(
    error,
    /有 1 处不对，什么都没有改动：\n {2}第 \d+ 行 \/profile\/identity\/value：姓名和电话应为 required、/,
  );
  const { ok, because, faults } = await jsonOf(`place check ${path}`);
  assert.deepEqual([ok, because, faults?.[0]?.pointer], [false, 'place-faulty', '/profile/identity/value']);
  assert.match((await type('place check /nowhere.json', NOWHERE)).error, /读不到文件 \/nowhere.json/);
});

test('加入，再加入一次什么都不变；写法不同而内容相同也是相同', async () => {
  const first = await type(`place add ${WANGXI}`);
  assert.deepEqual([first.code, first.out], [0, '已加入望溪县 wangxi-2026 第 1 版，管 9902，即刻施行。']);
  const again = await type(`place add ${WANGXI}`);
  assert.deepEqual([again.code, again.out], [0, '已经有望溪县 wangxi-2026 第 1 版，内容相同，什么都没有改动。']);
  const compact = join(folder, 'compact.json');
  const { profile, regions } = z
    .object({ profile: z.unknown(), regions: z.unknown() })
    .parse(JSON.parse(await readFile(WANGXI, 'utf8')));
  await writeFile(compact, `\uFEFF${JSON.stringify({ profile, regions })}`);
  assert.deepEqual((await jsonOf(`place add ${compact}`)).added, false);
});

test('用过的版本不能改，自带的也不能；说清楚该怎么办', async () => {
  const other = await type(`place add ${await changed('"很好"', '"非常好"')}`);
  assert.deepEqual([other.code, other.out], [1, '']);
  assert.match(other.error, /第 1 版，内容不同。用过的版本不能改：请把 version 从 1 改成新的版本号/);
  assert.equal((await type(`place add ${TIANJIN}`)).code, 0);
  const path = join(folder, 'tianjin.json');
  await writeFile(path, (await readFile(TIANJIN, 'utf8')).replace('"12"', '"1201"'));
  assert.equal((await jsonOf(`place add ${path}`)).because, 'version-taken');
});

test('别的内容用了同一个指标集的版本，版本排在施行中的之前，同一天起同一个地区有两份档案：都不接受', async () => {
  const set = await changed('"version": "1"', '"version": "3"');
  await writeFile(set, (await readFile(set, 'utf8')).replace('"一次办好"', '"一次就办好"'));
  assert.match(
    (await type(`place add ${set}`)).error,
    /指标集 wangxi@1 已经有了，内容不同。请给自己的指标集换一个 version/,
  );
  const earlier = await changed('"version": "1"', '"version": "0.9"');
  assert.match(
    (await type(`place add ${earlier}`)).error,
    /第 1 版从 2026-09-01 起施行，排在这一版之后，这一版永远不会施行/,
  );
  const rival = await changed('"wangxi-2026"', '"rival-2026"');
  assert.match((await type(`place add ${rival}`)).error, /地区 9902 从 2026-09-01 起已经由档案 wangxi-2026 管/);
});

test('列出：自带的五个，和加入的', async () => {
  const { places = [] } = await jsonOf('place list');
  assert.deepEqual(
    places.map(({ profile, version, addedAt }) => [profile, version, addedAt !== undefined]),
    [...BUILT_IN_PLACES.map((place) => [place.profile.id, '1', false]), ['wangxi-2026', '1', true]],
  );
  assert.match(
    (await type('place list')).out,
    /望溪县 wangxi-2026 第 1 版 {2}2026-09-01 起施行 {2}管 9902 {2}\S+ 加入 {2}指纹 \w{12}$/,
  );
});

test('打印：存下来就是文件，改成自己的从它开始', async () => {
  const shown = await type('place show tianjin-2020');
  const copy = join(folder, 'copy.json');
  await writeFile(copy, shown.out);
  assert.equal((await type(`place check ${copy}`)).code, 0);
  assert.equal((await jsonOf(`place add ${copy}`)).added, false);
  assert.equal((await type('place show wangxi-2026@1')).code, 0);
  assert.deepEqual(await type('place show wangxi-2026@2'), {
    code: 1,
    out: '',
    error: '档案 wangxi-2026 没有第 2 版，有的是：1。',
  });
  assert.match((await type('place show nobody')).error, /没有档案 nobody。用 place list 看有哪些。/);
  assert.deepEqual(JSON.parse((await type('place schema', NOWHERE)).out), placeFileSchema());
});

test('用错了的说明怎样用，退出码是 2；--help 的退出码是 0；什么都不打开', async () => {
  for (const [line, code] of [
    ['place', 0],
    ['place --help', 0],
    ['place add --help', 0],
    ['place check --help', 0],
    ['place list --help', 0],
    ['place show --help', 0],
    ['place explode', 2],
    ['place add', 2],
    ['place add a b', 2],
    ['place check', 2],
    ['place list --verbose', 2],
    ['place show', 2],
  ] as const) {
    assert.equal((await type(line, NOWHERE)).code, code, line);
  }
});

test('两个版本哪里不同：原来怎样、现在怎样，用中文说；没有的版本说没有', async () => {
  const second = await changed('"version": "1"', '"version": "2"');
  const text = (await readFile(second, 'utf8'))
    .replace('"2026-09-01"', '"2027-03-01"')
    .replace('"optional"', '"required"');
  await writeFile(second, text);
  await type(`place add ${WANGXI}`);
  assert.equal((await type(`place add ${second}`)).code, 0);
  const { code, out } = await type('place diff wangxi-2026@1 wangxi-2026');
  assert.equal(code, 0);
  assert.deepEqual(out.split('\n'), [
    '望溪县 wangxi-2026@1 → 望溪县 wangxi-2026@2：',
    '  施行',
    '    原来：2026-09-01',
    '    现在：2027-03-01',
    '  姓名和电话',
    '    原来：姓名和电话可填可不填',
    '    现在：要填写姓名和电话',
    `改动的项：validFrom（从哪一天起施行）、identity（姓名和电话：必填、鼓励、自愿）。前后的全部内容用 --json 看。`,
  ]);
  assert.match((await type('place diff wangxi-2026 wangxi-2026')).out, /：规则相同。$/);
  const other = await type('place diff shanxi-liulin-2020 henan-xinhua-2022');
  assert.match(other.out, /^ {2}作出答复\n {4}原来：差评产生后 15 个自然日内\n {4}现在：核实完毕后 15 个自然日内$/m);
  assert.match((await type('place diff wangxi-2026@9 nobody')).error, /^没有 wangxi-2026@9、nobody。用 place list/);
});

test('其他地区用全国的规则：导出全国的那一份，管的地区写成 *，加入；以后有了自己的规则的照自己的', async () => {
  const national = await type('place show national-2019');
  const path = join(folder, 'national.json');
  await writeFile(
    path,
    national.out.replace('"regions": []', '"regions": ["*"]').replace('"version": "1"', '"version": "2"'),
  );
  const { code, out, error } = await type(`place add ${path}`);
  assert.equal(code, 0, error);
  assert.match(out, /^已加入.* national-2019 第 2 版，管 没有别的地方管的地区，即刻施行。$/);
  const compared = await type('place diff national-2019@1 national-2019');
  assert.match(compared.out, /管哪些地区\n {4}原来：没有\n {4}现在：没有别的地方管的地区/);
});
