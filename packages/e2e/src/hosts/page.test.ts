import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { HOSTS } from './hosts.js';
import { PAGE, pageOfHosts } from './page.js';

test('docs/hosts.md lists the hostile pages that are tried; `npm run update -- hosts` renews it', async () => {
  assert.equal(readFileSync(PAGE, 'utf8'), await pageOfHosts());
});

test('each hostile page has a name of its own', () => {
  assert.equal(new Set(HOSTS.map(({ name }) => name)).size, HOSTS.length);
});
