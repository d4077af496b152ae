import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { PROFILES, rulesOf } from '@haochaping/policy';
import ts from 'typescript';

/** The server, and the part of the policy that turns a profile into answers for it; not what only prints the rules. */
const READERS = ['packages/server/src', 'packages/policy/src/profile', 'packages/policy/src/count'];
/** What names every key without doing anything by it. */
const NAMES_ALL = /\/(rating-rules|public-rules|profile|rules-of|changes-between)\.ts$|\.test\.ts$/;

const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => path.endsWith('.ts') && !NAMES_ALL.test(path));

/** The names that a file reads from some object, by a dot or by taking it apart. */
function namesReadIn(path: string): readonly string[] {
  const file = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true);
  const names: string[] = [];
  const look = (node: ts.Node): void => {
    if (ts.isPropertyAccessExpression(node)) names.push(node.name.text);
    if (ts.isBindingElement(node)) names.push((node.propertyName ?? node.name).getText());
    ts.forEachChild(node, look);
  };
  look(file);
  return names;
}

const read = new Set(READERS.flatMap(filesIn).flatMap(namesReadIn));
const keys = new Set(
  PROFILES.flatMap((profile) => [...rulesOf(profile).keys()]).map((name) => name.split('.')[0] ?? ''),
);

test('a rule that no program reads is not there: every key of a profile has a reader', () => {
  const unread = [...keys].filter((key) => !read.has(key)).sort();
  assert.deepEqual(unread, []);
});
