import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import { VECTORS } from '@haochaping/test-support/signing-vectors';

const FOLDER = 'docs/signing';
const read = (name: string): string => readFileSync(`${FOLDER}/${name}`, 'utf8');
const page = read('README.md');

const FENCE: Readonly<Record<string, string>> = { java: 'java', php: 'php', cs: 'csharp', go: 'go', sh: 'sh' };
const samples = readdirSync(FOLDER).filter((name) => (name.split('.').pop() ?? '') in FENCE);

/** What the fences of the page hold, list indentation taken off. */
const blocks = [...page.matchAll(/^( *)```(\w+)\n([\s\S]*?)\n\1```$/gm)].map(
  ([, indent = '', language, text = '']) => ({
    language,
    text: text.replaceAll(new RegExp(`^${indent}`, 'gm'), ''),
  }),
);

test('there are samples', () => {
  assert.ok(samples.length >= 5, samples.join());
});

for (const name of samples) {
  test(`what the page shows of ${name} is the file, to the letter`, () => {
    const language = FENCE[name.split('.').pop() ?? ''];
    assert.ok(blocks.some((block) => block.language === language && `${block.text}\n` === read(name)));
    assert.ok(page.includes(`(${name})`), 'and the page leads to the file');
  });
}

test('the page’s example, step by step, is a vector that was cross-checked', () => {
  const shown = blocks.map(({ text }) => text);
  const vector = VECTORS.find(({ text }) => shown.includes(text));
  assert.ok(vector, 'the five lines of a vector');
  const { secret, appId, time, nonce, body, bodyHash, signature } = vector;
  assert.ok(page.includes(`密钥是 \`${secret}\``));
  assert.ok(shown.includes(body));
  assert.ok(shown.includes(bodyHash));
  const headers = [`Hcp-App: ${appId}`, `Hcp-Time: ${time}`, `Hcp-Nonce: ${nonce}`, `Hcp-Signature: ${signature}`];
  assert.ok(shown.includes([...headers, 'Content-Type: application/json'].join('\n')));
});
