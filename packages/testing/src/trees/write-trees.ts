import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { builtStorybook } from '../storybook/built-storybook.js';
import { accessibleTrees } from './accessible-trees.js';
import { keptTree } from './kept-trees.js';

const storybook = await builtStorybook();
try {
  const trees = await accessibleTrees(storybook);
  const folder = dirname(keptTree(''));
  mkdirSync(folder, { recursive: true });
  for (const file of readdirSync(folder)) rmSync(join(folder, file));
  for (const [tag, tree] of trees) writeFileSync(keptTree(tag), tree);
  console.log(`写下了 ${trees.size} 个组件读屏时的内容。请逐行读一遍，再提交。`);
} finally {
  storybook.close();
}
