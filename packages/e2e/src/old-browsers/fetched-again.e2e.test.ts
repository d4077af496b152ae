import assert from 'node:assert/strict';
import { findBrowser } from '@haochaping/test-support/browser';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { chromium, type Browser, type Page } from 'playwright-core';
import { BUILT, startDroppingServer, WAYS } from './dropping-server.js';
import { unpacked } from './unpack.js';
import { OLD_CHROMIUMS } from './versions.js';

/** What begins a lazy part, as the build wrote it, with its file and all those that come with it. */
type Import = { readonly code: string; readonly file: string; readonly needs: ReadonlySet<string> };

const FOLDER = 'until-109';

/** Every file that the rating reaches at once or later, the tracker too, and every import of a lazy part in them. */
function reached(): { files: string[]; imports: Import[] } {
  const files = new Set([`${FOLDER}.js`, `${FOLDER}/rating.js`]);
  const imports = new Map<string, Omit<Import, 'needs'>>();
  const withIt = new Map<string, readonly string[]>();
  for (const file of files) {
    const source = readFileSync(`${BUILT}/${file}`, 'utf8');
    const at = (path: string): string => new URL(path, `file:///${file}`).pathname.slice(1);
    const isOfTheRating = file !== `${FOLDER}.js`;
    for (const [, path = ''] of source.matchAll(/\b(?:from|import)\(?"(\.[^"]+)"/g))
      if (isOfTheRating) files.add(at(path));
    withIt.set(
      file,
      [...source.matchAll(/\b(?:from|import)"(\.[^"]+)"/g)].map(([, path = '']) => at(path)),
    );
    for (const [code, path = ''] of source.matchAll(
      /(?:haochapingFetch\([^)]*\)\.then\(\(\)=>)?import\("([^"]+)"\)/g,
    )) {
      const absolute = code.replace(path, `/sdk/${at(path)}`);
      imports.set(absolute, { code: code.startsWith('haoch') ? `${absolute})` : absolute, file: at(path) });
    }
  }
  const needsOf = (part: string): ReadonlySet<string> => {
    const needs = new Set([part]);
    for (const file of needs) for (const other of withIt.get(file) ?? []) needs.add(other);
    return needs;
  };
  return {
    files: [...files],
    imports: [...imports.values()].map((each) => ({ ...each, needs: needsOf(each.file) })),
  };
}

/** Whether the dialog opens: it is shown before what was asked for is over. */
const press = (page: Page): Promise<boolean> =>
  page.evaluate(async () => {
    const ended = window.haochaping?.open({ ticket: 'hcpt_none' }).then(
      () => true,
      () => true,
    );
    while (!(await Promise.race([ended, new Promise((tick) => setTimeout(tick, 5))]))) {
      if (document.querySelector('hcp-rating-dialog')?.shadowRoot?.querySelector('dialog[open]')) return true;
    }
    return false;
  });

const { files, imports } = reached();

async function launched(version: number): Promise<Browser> {
  const old = OLD_CHROMIUMS.find((one) => one.version === version);
  assert.ok(old);
  const args = ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'];
  return chromium.launch({ executablePath: unpacked(old), args });
}

const CASES = [88, 92, 109].flatMap((version) => WAYS.map((way) => ({ version, way })));

for (const { version, way } of CASES) {
  test(`Chromium ${version}, ${way}: whichever file did not come, the next press fetches it, and each is executed once`, async (context) => {
    const server = await startDroppingServer();
    context.after(() => server.stop());
    const browser = await launched(version);
    context.after(() => browser.close());
    for (const file of files) {
      server.drop(file, way);
      const page = await browser.newPage();
      await page.goto(server.origin);
      assert.ok((await press(page)) || (await press(page)), `${file}: pressed again, the dialog opens`);
      for (const { code, file: part } of imports.filter(({ needs }) => needs.has(file))) {
        const arrives = (): Promise<boolean> => page.evaluate(`${code}.then(()=>true,()=>false)`);
        assert.ok((await arrives()) || (await arrives()), `${file}: asked again, ${part} arrives`);
      }
      const ran = await page.evaluate<string[]>('window.ran');
      assert.deepEqual(ran, [...new Set(ran)], `${file}: no file is executed twice`);
      assert.ok(server.askedAgain(), `${file} was asked for again`);
      await page.close();
    }
  });
}

/** What a click needs at once in a browser that takes the modules as they are. */
const atOnce = [
  'rating.js',
  ...[...readFileSync(`${BUILT}/rating.js`, 'utf8').matchAll(/\bfrom"\.\/(chunks\/[^"]+)"/g)].map(
    ([, file = '']) => file,
  ),
];

for (const way of WAYS) {
  test(`a browser of today, ${way}: whichever file did not come, the next press fetches all that is needed`, async (context) => {
    const server = await startDroppingServer();
    context.after(() => server.stop());
    const { env, ...program } = await findBrowser();
    const browser = await chromium.launch({ ...program, env: { ...env } });
    context.after(() => browser.close());
    for (const file of atOnce) {
      server.drop(file, way);
      const page = await browser.newPage();
      await page.goto(server.origin);
      assert.equal(await press(page), false, `${file}: without it, no dialog opens`);
      assert.ok(await press(page), `${file}: pressed again, the dialog opens`);
      await page.close();
    }
  });
}

test('Chromium 109: where the page may not connect to our files, the dialog opens all the same', async (context) => {
  const server = await startDroppingServer("default-src 'none'; script-src 'self'; style-src 'self'");
  context.after(() => server.stop());
  const browser = await launched(109);
  context.after(() => browser.close());
  const page = await browser.newPage();
  await page.goto(server.origin);
  await press(page);
  await page.waitForSelector('hcp-rating-dialog', { state: 'attached' });
});
