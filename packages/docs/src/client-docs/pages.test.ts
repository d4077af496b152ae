import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { pageFiles, pageWithTables } from './pages.js';

for (const file of pageFiles()) {
  test(`${file} has the tables that the interface gives; if not: npm run update`, async () => {
    assert.equal(readFileSync(file, 'utf8'), await pageWithTables(file));
  });
}
