import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { gunzipSync, gzipSync } from 'node:zlib';
import { checkAgainstLog } from '@haochaping/client/log';
import { startPostgres, type RunningPostgres } from '@haochaping/test-support/postgres';
import { sql } from 'kysely';
import { appendEntries } from '../log/append-batch.js';
import { keysFrom } from '../store/crypto/keys.js';
import { openDatabase, type Storage } from '../store/database/open-and-migrate.js';
import { ANSWERED, CONFIRMED, RECTIFIED, openedReview } from '../test-support/bad-review.js';
import { typed } from '../test-support/command-line.js';
import { NAMED_DISSATISFIED, SATISFIED, XINHUA_CASE, rated } from '../test-support/service.js';
import { MASTER_KEY, startProvince, type TestProvince } from '../test-support/test-province.js';

let folder: string;
let postgres: RunningPostgres | undefined;
let province: TestProvince;
let storage: Storage;
/** Of a rating and of a bad review with its steps and its rater's name. */
const tokens: string[] = [];

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'backup-'));
  postgres = await startPostgres();
  const { url } = await postgres.createDatabase();
  storage = { kind: 'postgres', url };
  province = await startProvince({ postgres: url });
  tokens.push((await rated(province, { ...SATISFIED, text: ODD_TEXT })).trackingToken);
  const review = await openedReview(province, XINHUA_CASE);
  await review.takeAll(review.tokens.officer, CONFIRMED, RECTIFIED, ANSWERED);
  tokens.push(review.trackingToken, (await rated(province, NAMED_DISSATISFIED, XINHUA_CASE)).trackingToken);
  await appendEntries(province.database, keysFrom(MASTER_KEY), province.clock.now());
});
after(async () => {
  try {
    await province.stop();
  } finally {
    await postgres?.remove();
    await rm(folder, { recursive: true });
  }
});

async function empty(): Promise<Storage & { kind: 'postgres' }> {
  assert.ok(postgres);
  return { kind: 'postgres', url: (await postgres.createDatabase()).url };
}

const type = (line: string, at: Storage, masterKey = MASTER_KEY) => typed(line, at, { sandbox: true, masterKey });

/** With what ends a line elsewhere, and with what JSON and SQL write otherwise. */
const ODD_TEXT = '第一行\n第二行\u2028第三行\u2029 # {"table":"app"} \\ \u{1F600} \'; --';

let names = 0;
async function backedUp(from: Storage = storage): Promise<string> {
  names += 1;
  const path = join(folder, `${names}.backup`);
  const { code, out, error } = await type(`backup ${path}`, from);
  assert.deepEqual([code, error], [0, '']);
  assert.match(out, /^已备份到 .*：3 条评价、2 件差评，全部 \d+ 行。$/);
  return path;
}

/** Everything that is stored, table by table. */
async function contentsOf(at: Storage): Promise<Readonly<Record<string, readonly string[]>>> {
  const { database, close } = await openDatabase(at);
  const { rows: tables } = await sql<{ name: string }>`
    select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace
      and relname not like 'kysely%' order by 1`.execute(database);
  const contents: Record<string, readonly string[]> = {};
  for (const { name } of tables) {
    const { rows } = await sql<{ row: string }>`select t::text as row from ${sql.table(name)} t order by 1`.execute(
      database,
    );
    contents[name] = rows.map(({ row }) => row);
  }
  await close();
  return contents;
}

const DESTINATIONS: Readonly<Record<string, () => Promise<Storage>>> = {
  '另一个 PostgreSQL': empty,
  内嵌数据库的目录: () => Promise.resolve({ kind: 'folder', folder: join(folder, 'restored') }),
};
for (const [destination, make] of Object.entries(DESTINATIONS)) {
  test(`服务器开着就能备份；恢复到${destination}以后每一行都和原来一样，存证日志核对无误`, async () => {
    const at = await make();
    const { code, out, error } = await type(`restore ${await backedUp()}`, at);
    assert.equal(code, 0, error);
    assert.match(out, /已恢复 \S+\+08:00 的备份：3 条评价、2 件差评/);
    assert.match(out, /存证日志核对无误：\d+ 条记录，\d+ 个签名头。/);
    assert.match(error, /已恢复 rating：3 行/);
    assert.deepEqual(await contentsOf(at), await contentsOf(storage));
  });
}

test('恢复以后照常工作：评价人看得到自己的评价和姓名，新的评价接着编号、接着进存证日志', async () => {
  const at = await empty();
  assert.equal((await type(`restore ${await backedUp()}`, at)).code, 0);
  const restored = await startProvince({ postgres: at.url });
  try {
    for (const token of tokens) {
      assert.equal((await restored.withToken(token, 'GET', '/v1/ratings/mine')).status, 200);
      const checked = await checkAgainstLog({ endpoint: restored.origin, trackingToken: token });
      assert.equal(checked.state, 'in-log', JSON.stringify(checked));
    }
    const { trackingToken } = await rated(restored, SATISFIED);
    await appendEntries(restored.database, keysFrom(MASTER_KEY), restored.clock.now());
    assert.equal((await checkAgainstLog({ endpoint: restored.origin, trackingToken })).state, 'in-log');
    assert.match((await type('log check', at)).out, /核对无误/);
    await assert.rejects(restored.database.deleteFrom('rating').execute(), /never changed/, 'what protects it is back');
  } finally {
    await restored.stop();
  }
});

test('文件里没有姓名、电话、密钥和查询凭证的明文，只有本人能读；同名的文件不覆盖', async () => {
  const path = await backedUp();
  const text = gunzipSync(await readFile(path)).toString();
  const { name, phone } = NAMED_DISSATISFIED.identity ?? {};
  for (const secret of [name, phone, province.portal.secret, MASTER_KEY.toString('base64url'), ...tokens]) {
    assert.ok(secret !== undefined && !text.includes(secret), secret);
  }
  if (process.platform !== 'win32') assert.equal((await stat(path)).mode & 0o777, 0o600);
  const again = await type(`backup ${path}`, storage);
  assert.deepEqual([again.code, again.error], [1, `文件 ${path} 已经有了，没有备份。`]);
  const nowhere = await type('backup /nowhere/b', storage);
  assert.deepEqual([nowhere.code, nowhere.error], [1, '不能写文件 /nowhere/b，没有备份。']);
});

test('不是空的数据库、别的主密钥、不完整的文件、别的文件：一律不恢复，什么都不留下', async () => {
  const path = await backedUp();
  assert.match((await type(`restore ${path}`, storage)).error, /数据库不是空的，没有恢复/);
  const whole = await readFile(path);
  const lines = gunzipSync(whole).toString().split('\n');
  const variant = async (content: Buffer | readonly string[]): Promise<string> => {
    const broken = join(folder, 'broken.backup');
    await writeFile(broken, Buffer.isBuffer(content) ? content : gzipSync(content.join('\n')));
    return broken;
  };
  const row = lines.findIndex((line) => line.startsWith('{'));
  const at = await empty();
  for (const [what, file, says] of [
    ['cut off', await variant(whole.subarray(0, -100)), /不完整或已损坏/],
    ['not compressed', await variant(Buffer.from('hello')), /不完整或已损坏/],
  ] as const) {
    assert.match((await type(`restore ${file}`, at)).error, says, what);
  }
  assert.match(
    (await type(`restore ${await variant(lines.slice(0, -2))}`, at)).error,
    /不完整或已损坏/,
    'without an end',
  );
  assert.match(
    (await type(`restore ${await variant(lines.filter((_line, nth) => nth !== row))}`, at)).error,
    /不完整或已损坏/,
    'a row less',
  );
  assert.match((await type(`restore ${await variant(['hello', ''])}`, at)).error, /这不是 haochaping-server backup/);
  const newer = (lines[0] ?? '').replace(/"migration":"[^"]*"/, '"migration":"9999-later"');
  assert.match((await type(`restore ${await variant([newer, ''])}`, at)).error, /备份出自更新的版本（9999-later）/);
  assert.match((await type('restore /nowhere', at)).error, /读不到文件 \/nowhere。/);
  assert.match((await type(`restore ${path}`, at, Buffer.alloc(32, 1))).error, /主密钥不是备份时的那一个/);
  assert.equal((await type(`restore ${path}`, at)).code, 0, 'nothing was left behind by all of these');
});

test('备份里有记录被改过，恢复以后说得出存证日志对不上', async () => {
  const lines = gunzipSync(await readFile(await backedUp()))
    .toString()
    .split('\n');
  const table = lines.indexOf('# {"table":"rating"}');
  const forged = lines.map((line, nth) => (nth === table + 1 ? line.replace('"satisfied"', '"very-satisfied"') : line));
  assert.notDeepEqual(forged, lines);
  const path = join(folder, 'forged.backup');
  await writeFile(path, gzipSync(forged.join('\n')));
  const { code, error } = await type(`restore ${path}`, await empty());
  assert.equal(code, 1);
  assert.match(error, /存证日志对不上：前 \d+ 条记录与 .* 的签名头对不上：其中有记录被改过。/);
});
