import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { test } from 'node:test';
import { pageFiles, pageWithFiles } from './pages.js';

const pages = pageFiles().map((file) => ({ file, text: readFileSync(file, 'utf8') }));

for (const { file, text } of pages) {
  test(`${file} shows the examples as they are; if not: npm run update`, () => assert.equal(text, pageWithFiles(file)));
}

test('the first page leads to every other', () => {
  const first = pages.find(({ file }) => file.endsWith('/README.md'))?.text ?? '';
  for (const { file } of pages) assert.ok(file.endsWith('README.md') || first.includes(`(${basename(file)})`), file);
});

test('no example is left without a page', () => {
  const shown = pages.map(({ text }) => text).join('\n');
  const examples = readdirSync('examples').filter((name) => existsSync(`examples/${name}/README.md`));
  for (const name of examples) assert.ok(shown.includes(`examples/${name}`), name);
});
