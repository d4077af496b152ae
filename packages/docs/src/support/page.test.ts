import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import * as z from 'zod/mini';

const page = readFileSync('docs/support.md', 'utf8');
const manifestSchema = z.object({
  engines: z.object({ node: z.string() }),
  peerDependencies: z.optional(z.record(z.string(), z.string())),
});
const manifestOf = (name: string) =>
  manifestSchema.parse(JSON.parse(readFileSync(`packages/${name}/package.json`, 'utf8')));

test('支持的 Node 是各个包要的最旧的，和测试里另外跑的', () => {
  const [, oldest = ''] = /^>=(\d+)$/.exec(manifestOf('server').engines.node) ?? [];
  const later = [...readFileSync('scripts/later-nodes.mjs', 'utf8').matchAll(/'(\d+)\.\d+\.\d+'/g)];
  const versions = [oldest, ...later.map(([, major]) => major)].join('、');
  assert.match(page, new RegExp(`^\\| Node[^|]*\\| ${versions} `, 'm'));
});

test('支持的框架是包里写的', () => {
  assert.equal(manifestOf('react').peerDependencies?.react, '^18.0.0 || ^19.0.0');
  assert.match(page, /^\| React +\| 18、19 /m);
  assert.equal(manifestOf('vue').peerDependencies?.vue, '^3.3.0');
  assert.match(page, /^\| Vue +\| 3\.3 以上；2\.7/m);
});

test('作为证明写到的文件都在', () => {
  for (const [, target = ''] of page.matchAll(/\]\(([^)#]+)(?:#[^)]*)?\)/g)) {
    assert.ok(existsSync(join('docs', target)), target);
  }
});
