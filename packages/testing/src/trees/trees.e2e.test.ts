import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { after, it } from 'node:test';
import { elementsIn } from '../situations/situations.js';
import { builtStorybook } from '../storybook/built-storybook.js';
import { accessibleTrees } from './accessible-trees.js';
import { keptTree } from './kept-trees.js';

const storybook = await builtStorybook();
after(storybook.close);
const trees = await accessibleTrees(storybook);

for (const [tag, tree] of trees) {
  it(`${tag} is told to a screen reader as it was when it was last read through (npm run trees keeps it as it is now)`, () => {
    assert.equal(tree, readFileSync(keptTree(tag), 'utf8'));
  });
}

it('every element that has stories has situations whose trees are kept, and nothing else is kept', () => {
  const kept = readdirSync(dirname(keptTree(''))).map((file) => file.replace('.txt', ''));
  const shown = [...elementsIn(storybook.stories)].sort();
  assert.deepEqual(kept.sort(), shown);
  assert.deepEqual([...trees.keys()].sort(), shown);
});
