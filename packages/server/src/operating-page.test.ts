import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { startPostgres } from '@haochaping/test-support/postgres';
import { freePort } from '@haochaping/test-support/free-port';

const fileOf = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const TSX = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;

/** The page's code of one kind, in its order. */
async function codeIn(language: 'sh' | 'sql'): Promise<readonly string[]> {
  const page = await readFile(fileOf('../../../docs/operating.md'), 'utf8');
  return [...page.matchAll(/^```(\w+)\n(.*?)^```$/gms)].flatMap(([, kind, code = '']) =>
    kind === language ? [code] : [],
  );
}

test('docs/operating.md 照着做一遍：从空的 PostgreSQL 到第二个部门的第一条评价，备份，恢复，换主密钥，报送，公布，停下', async () => {
  const postgres = await startPostgres();
  const folder = await mkdtemp(join(tmpdir(), 'operating-'));
  try {
    for (const statement of (await codeIn('sql')).join('').split(';\n').filter(Boolean))
      await postgres.query(statement);
    // What the published packages bring: the program, and the client where the script imports it.
    const program = join(folder, 'haochaping-server');
    await writeFile(program, `#!/bin/sh\nexec "${process.execPath}" "${fileOf('main.ts')}" "$@"\n`);
    await chmod(program, 0o755);
    await symlink(fileOf('../node_modules'), join(folder, 'node_modules'));
    const { port } = new URL((await postgres.createDatabase()).url);
    const script = ['set -eu', "trap 'kill $(jobs -p) 2>/dev/null || true' EXIT", ...(await codeIn('sh'))].join('\n');
    const here = script
      .replace('127.0.0.1:5432', `127.0.0.1:${port}`)
      .replace('8700', String(await freePort()))
      .replace('9701', String(await freePort()));
    const { code, said } = await run(here, folder);
    assert.equal(code, 0, said);
    assert.match(said, /^试算：将增加 3 个机构/m);
    assert.match(said, /^minzheng {2}民政业务系统 {2}代表：LL-MZ$/m);
    assert.match(said, /^柳林县民政局 141125-\d{8}-\w{8}$/m);
    assert.match(said, /^柳林县公安局 141125-\d{8}-\w{8}$/m);
    assert.match(said, /^\{"ok":true,"dryRun":true,"added":1,/m);
    assert.match(said, /^\{"ok":true,"dryRun":false,"added":1,/m);
    assert.match(said, /"apps":\[.*"appId":"renshe"/);
    assert.match(said, /^已备份到 haochaping\.backup：2 条评价/m);
    assert.match(said, /^已恢复 .* 的备份：2 条评价/m);
    assert.match(
      said,
      /^用新的主密钥（.{8}）重新加密了姓名电话 0 处、应用密钥 3 处、报送设置 0 处，没有一处还用原来的.*现在可以去掉/m,
    );
    assert.equal(said.match(/^存证日志核对无误/gm)?.length, 3);
    assert.match(said, /^从现在起报送 shang（.*）。已有的 2 条也排入发送。$/m);
    assert.match(said, /^已去掉报送对象 shang，略过没送达的 \d 条。$/m);
    assert.match(said, /还没有结束[^]*^这个月还没有过完$/m);
    const log = (await readFile(join(folder, 'server.log'), 'utf8')).trim().split('\n');
    for (const line of log) assert.doesNotThrow(() => void JSON.parse(line), line);
  } finally {
    await postgres.remove();
    await rm(folder, { recursive: true });
  }
});

async function run(script: string, folder: string): Promise<{ readonly code: number | null; readonly said: string }> {
  const child = spawn('bash', ['-c', script], {
    cwd: folder,
    env: {
      ...process.env,
      PATH: `${folder}:${process.env.PATH ?? ''}`,
      NODE_OPTIONS: `--conditions=source --import=${TSX}`,
      // Whatever this machine is set to.
      HCP_MODE: '',
      HCP_DATA: join(folder, 'data'),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: 360_000,
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (said += chunk.toString()));
  await once(child, 'close');
  return { code: child.exitCode, said };
}
