import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import test from 'node:test';
import { PAGE, llmsPage } from './page.js';

const page = readFileSync(PAGE, 'utf8');

test('llms.txt 与组件清单、文档一致', () => assert.equal(page, llmsPage()));

test('它指到的文件都在', () => {
  for (const [, target = ''] of page.matchAll(/\]\(([^)]+)\)/g)) assert.ok(existsSync(target), target);
});

test('它不长：一次读得完', () => assert.ok(page.length < 16_000, `${page.length} 字`));
