import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';

const FOLDER = 'docs';
const page = readFileSync(join(FOLDER, 'network.md'), 'utf8');
/** A line of a table that says what happens, what we do, and by which test that is known. */
const lines = page
  .split('\n')
  .filter((line) => line.startsWith('| '))
  .filter((line) => !/^\| (-+ \|| ?(路上)?会发生什么|路上会发生什么)/.test(line));

test('every line of the page about the network names its test', () => {
  assert.ok(lines.length > 15);
  for (const line of lines) assert.match(line, /\| \[[\w.-]+\.test\.ts\]\(\.\.\/packages\/[\w./-]+\)：\S.+ \|$/);
});

for (const line of lines) {
  const [, path = '', title = ''] = /\]\((\.\.\/packages\/[^)]+)\)：(.+?) *\|$/.exec(line) ?? [];
  test(`there is the test “${title}”`, () => {
    assert.ok(readFileSync(join(FOLDER, path), 'utf8').includes(title), `${path} has no such test`);
  });
}
