import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import test from 'node:test';
import * as z from 'zod/mini';

const FOLDER = 'packages/embed/dist';
const files = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' });
const mapSchema = z.object({ sources: z.array(z.string()) });

const sources = files
  .filter((file) => file.endsWith('.js.map'))
  .flatMap((file) => mapSchema.parse(JSON.parse(readFileSync(`${FOLDER}/${file}`, 'utf8'))).sources);
const scripts = files.filter((file) => file.endsWith('.js')).map((file) => readFileSync(`${FOLDER}/${file}`, 'utf8'));

test('the browser gets our elements and client', () => {
  for (const name of ['elements', 'client', 'core'])
    assert.ok(
      sources.some((source) => source.includes(`/${name}/`)),
      name,
    );
});

test('no policy and no server code reaches the browser', () => {
  assert.deepEqual(
    sources.filter((source) => /\/(policy|server)\/(src|dist)\//.test(source)),
    [],
  );
  for (const script of scripts) assert.doesNotMatch(script, /国办发明电/);
});

test('no key handling reaches the browser', () => {
  for (const script of scripts) assert.doesNotMatch(script, /hcp-signature|node:crypto/);
});

test('no script makes code out of text, which a strict content security policy forbids', () => {
  for (const script of scripts) assert.doesNotMatch(script, /\beval\(|new Function\(/);
});

test('no zod reaches the browser, nor its licence: answers are read by the subset of it that our schemas use', () => {
  assert.deepEqual(
    sources.filter((source) => source.includes('/zod/')),
    [],
  );
  assert.ok(sources.some((source) => source.endsWith('/parsing/schema.ts')));
  assert.doesNotMatch(readFileSync(`${FOLDER}/third-party-notices.txt`, 'utf8'), /^Name: zod$/m);
});
