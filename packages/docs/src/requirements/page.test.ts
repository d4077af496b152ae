import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import test from 'node:test';
import { PROFILES, rulesOf } from '@haochaping/policy';
import { ENDPOINTS } from '@haochaping/protocol';
import { PAGE, REQUIREMENTS, requirementsPage } from './page.js';
import { standingOf } from './requirement.js';

/** How many rules the five notices have, by group. */
const IN_GROUPS = { A: 21, B: 10, C: 4, D: 7, E: 6, F: 5, G: 25, H: 5, I: 6, J: 7, K: 8, L: 8, M: 9, N: 3 };

test('每一条都在，一条也不多', () => {
  const expected = Object.entries(IN_GROUPS).flatMap(([letter, count]) =>
    Array.from({ length: count }, (_, index) => `${letter}${index + 1}`),
  );
  assert.deepEqual(
    REQUIREMENTS.map(({ id }) => id),
    expected,
  );
});

test('页面与源码一致', async () => assert.equal(readFileSync(PAGE, 'utf8'), await requirementsPage()));

const tags = new Set(
  [...readFileSync('packages/elements/custom-elements.json', 'utf8').matchAll(/"tagName": "([a-z-]+)"/g)].map(
    ([, tag]) => tag,
  ),
);
const OPERATOR = 'packages/server/src/operator';
const commandSources = readdirSync(OPERATOR)
  .filter((name) => /-commands?\.ts$/.test(name))
  .map((name) => readFileSync(`${OPERATOR}/${name}`, 'utf8'))
  .join('\n');
const profileKeys = new Set(
  PROFILES.flatMap((profile) => [...rulesOf(profile).keys()]).map((key) => key.split('.')[0]),
);

for (const requirement of REQUIREMENTS) {
  const { id, wants, by = {}, tests = [] } = requirement;
  test(`${id} ${wants}：写到的都在`, () => {
    for (const name of by.endpoints ?? []) assert.ok(name in ENDPOINTS, name);
    for (const tag of by.elements ?? []) assert.ok(tags.has(tag), tag);
    for (const name of by.commands ?? []) assert.ok(commandSources.includes(`name: '${name}'`), name);
    for (const key of by.rules ?? []) assert.ok(profileKeys.has(key), key);
    for (const [file, title] of tests) assert.ok(readFileSync(file, 'utf8').includes(title), `${file}: ${title}`);
    if (standingOf(requirement) === 'carried') assert.ok(tests.length > 0, 'what is carried has a test');
  });
}
