import { expect } from '@playwright/test';
import type { Condition } from '@haochaping/test-support/conditions';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ariaTreeOf } from './aria-tree.js';
import { elementsIn, situationsIn } from './situations.js';
import { test } from './fixtures.js';
import { stories } from './visual-matrix.js';

const BASELINES = fileURLToPath(new URL('../../baselines/trees', import.meta.url));
const BY_EAR: Condition = { name: 'heard', title: '读屏', sentence: 'by ear' };
const situations = situationsIn(stories);

for (const [tag, heard] of situations) {
  test(`${tag} is told to a screen reader as before`, async ({ storyPageFor }) => {
    const told: string[] = [];
    for (const { id, name } of heard)
      told.push(`# ${name}\n${await ariaTreeOf(await storyPageFor().show(id, BY_EAR))}`);
    expect(told.join('\n')).toMatchSnapshot(['trees', `${tag}.yml`]);
  });
}

test('every element that has stories has situations in which it is heard, and nothing else is kept', () => {
  test.skip(test.info().config.updateSnapshots !== 'none', 'the baselines are being written');
  const shown = [...elementsIn(stories)].sort();
  expect([...situations.keys()].sort()).toEqual(shown);
  expect(readdirSync(BASELINES).sort()).toEqual(shown.map((tag) => `${tag}.yml`));
});
