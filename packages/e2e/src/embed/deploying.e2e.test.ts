import { findBrowser } from '@haochaping/test-support/browser';
import { unzipSync } from 'fflate';
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  appendFileSync,
  cpSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, test } from 'node:test';
import { chromium, type Page } from 'playwright-core';
import * as z from 'zod/mini';
import { startDeployedSite } from './deployed-site.js';

const PACKAGE = resolve('packages/embed');
const scratch = mkdtempSync(join(tmpdir(), 'haochaping-deploying-'));
const folder = join(scratch, 'haochaping');
const site = await startDeployedSite(folder);
const browser = await chromium.launch(await findBrowser());
after(async () => {
  await browser.close();
  await site.stop();
  rmSync(scratch, { recursive: true, force: true });
});

/** The package as it would be installed in that version. */
function installed(version: string): string {
  const copy = join(scratch, `package-${version}`);
  for (const part of ['bin', 'dist', 'package.json'])
    cpSync(join(PACKAGE, part), join(copy, part), { recursive: true });
  symlinkSync(join(PACKAGE, 'node_modules'), join(copy, 'node_modules'));
  const manifest = join(copy, 'package.json');
  const { version: current } = z.object({ version: z.string() }).parse(JSON.parse(readFileSync(manifest, 'utf8')));
  replaceIn(manifest, `"version": "${current}"`, `"version": "${version}"`);
  replaceIn(join(copy, 'dist/haochaping.js'), `version:"${current}"`, `version:"${version}"`);
  return join(copy, 'bin/haochaping-embed.mjs');
}

function replaceIn(file: string, old: string, by: string): void {
  const text = readFileSync(file, 'utf8');
  assert.ok(text.includes(old), `${file}: ${old}`);
  writeFileSync(file, text.replace(old, by));
}

const run = (program: string, ...args: readonly string[]): string =>
  execFileSync(process.execPath, [program, ...args], { encoding: 'utf8' });

/** Puts a version into the site and its line into the header of all pages. */
function deploy(version: string): void {
  const printed = run(installed(version), 'copy', folder);
  site.putIntoHeader(printed.slice(printed.indexOf('<script')).trim());
}

async function opened(): Promise<Page> {
  const page = await browser.newPage({ locale: 'zh-CN' });
  page.setDefaultTimeout(15_000);
  await page.goto(site.origin);
  return page;
}

async function rateBadly(page: Page): Promise<void> {
  await page.getByRole('button', { name: '评价', exact: true }).click();
  await page.getByRole('radio', { name: '不满意', exact: true }).check();
  await page.getByRole('checkbox').first().check();
  await page.getByRole('button', { name: '提交评价' }).click();
  await page.getByText('评价编号').waitFor();
}

test('a page that stays open while two newer versions are put in place rates with the files that it came with', async () => {
  deploy('0.1.0');
  const [open, later] = [await opened(), await opened()];
  deploy('0.1.1');
  const inBetween = await opened();
  deploy('0.2.0');
  const newest = await opened();
  for (const [page, version] of [
    [open, '0.1.0'],
    [inBetween, '0.1.1'],
    [newest, '0.2.0'],
  ] as const) {
    site.takeAsked();
    assert.equal(await page.evaluate('haochaping.version'), version);
    await rateBadly(page);
    const asked = site.takeAsked();
    assert.ok(asked.length > 3, asked.join('\n'));
    assert.deepEqual(
      asked.filter((path) => !path.startsWith(`/haochaping/${version}/`)),
      [],
    );
  }
  await later.reload();
  assert.equal(await later.evaluate('haochaping.version'), '0.2.0');
});

test('a loader that was changed on the server is not executed, and the browser says why', async () => {
  deploy('0.3.0');
  appendFileSync(join(folder, '0.3.0/haochaping.js'), ' ');
  const page = await browser.newPage();
  const said: string[] = [];
  page.on('console', (message) => said.push(message.text()));
  await page.goto(site.origin);
  assert.equal(await page.evaluate('typeof haochaping'), 'undefined');
  assert.match(said.join('\n'), /integrity/);
});

test('a version that stands there is never changed: the same files are no change, others are refused', () => {
  const program = installed('0.4.0');
  assert.match(run(program, 'copy', folder), /^已放进/);
  assert.match(run(program, 'copy', folder), /已经是这个版本，没有改动/);
  const before = readFileSync(join(folder, '0.4.0/rating.js'), 'utf8');
  appendFileSync(join(scratch, 'package-0.4.0/dist/rating.js'), '\n');
  const refused = spawnSync(process.execPath, [program, 'copy', folder], { encoding: 'utf8' });
  assert.equal(refused.status, 1);
  assert.match(refused.stderr, /已有同一版本的另一份文件/);
  assert.equal(readFileSync(join(folder, '0.4.0/rating.js'), 'utf8'), before);
  writeFileSync(join(scratch, 'package-0.4.0/dist/rating.js'), before);
  assert.match(run(program, 'copy', folder), /没有改动/);
  appendFileSync(join(folder, '0.4.0/rating.js'), '\n');
  const damaged = spawnSync(process.execPath, [program, 'copy', folder, '--zip'], { encoding: 'utf8' });
  assert.equal(damaged.status, 1, 'a damaged folder is told too, and not packed');
});

test('the archive for an intranet holds the files of the folder, each as the manifest says, and nothing for compilers', () => {
  run(installed('0.5.0'), 'copy', folder, '--zip');
  const entries = unzipSync(readFileSync(join(folder, 'haochaping-0.5.0.zip')));
  const { version, files } = z
    .object({ version: z.string(), files: z.record(z.string(), z.string()) })
    .parse(JSON.parse(Buffer.from(entries['0.5.0/integrity.json'] ?? []).toString('utf8')));
  assert.equal(version, '0.5.0');
  assert.deepEqual(
    Object.keys(entries).sort(),
    ['integrity.json', ...Object.keys(files)].map((file) => `0.5.0/${file}`).sort(),
  );
  for (const [file, integrity] of Object.entries(files)) {
    const digest = createHash('sha384')
      .update(entries[`0.5.0/${file}`] ?? '')
      .digest('base64');
    assert.equal(`sha384-${digest}`, integrity, file);
  }
  assert.deepEqual(
    Object.keys(files).filter((file) => file.includes('.d.ts')),
    [],
  );
  assert.ok(readdirSync(PACKAGE + '/dist').includes('rating.d.ts'));
});

test('asked in a wrong way, the command tells its use and ends with 2', () => {
  for (const args of [[], ['copy'], ['move', folder], ['copy', folder, 'more'], ['copy', folder, '--tar']]) {
    const asked = spawnSync(process.execPath, [join(PACKAGE, 'bin/haochaping-embed.mjs'), ...args], {
      encoding: 'utf8',
    });
    assert.equal(asked.status, 2, args.join(' '));
    assert.match(asked.stderr, /用法：/);
  }
});
