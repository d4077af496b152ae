import type { Words } from '@haochaping/core';
import * as en from '@haochaping/core/words/en.js';
import * as zhHans from '@haochaping/core/words/zh-hans.js';
import * as zhHant from '@haochaping/core/words/zh-hant.js';
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import ts from 'typescript';

/** Does not compile while a language lacks a word. */
const LANGUAGES: readonly Words[] = [zhHans, zhHant, en];

const HOME = join('packages', 'core', 'src', 'words');
/** A page that was written by hand without us, to be measured beside ours. */
const NOT_OURS = join('packages', 'bench', 'pages');
const NO_SOURCE = /^(node_modules|dist|built|\..*)$|\.test\.m?[jt]s$|\.d\.ts$/;

function sourceIn(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (NO_SOURCE.test(entry.name) || path === HOME || path === NOT_OURS) return [];
    if (entry.isDirectory()) return sourceIn(path);
    return /\.(ts|js|mjs)$/.test(entry.name) ? [path] : [];
  });
}

const source = ['packages', 'examples', 'scripts', '.storybook'].flatMap(sourceIn);

/** Of each group of codes, what each is called in any language. */
const GROUPS = Object.keys(zhHans)
  .filter((group): group is keyof Words => group in zhHans)
  .map((group) => {
    const said = new Map<string, Set<string>>();
    for (const language of LANGUAGES) {
      for (const [code, word] of Object.entries(language[group])) {
        if (typeof word === 'string') said.set(code, (said.get(code) ?? new Set()).add(word));
      }
    }
    return said;
  });

type Line = readonly [code: string, word: string];

/** `{ closed: '已办结' }`, `['closed', '已办结']`, `{ value: 'closed', label: '已办结' }`. */
function linesOf(node: ts.Node): readonly Line[] {
  const textOf = (part: ts.Node | undefined) => (part && ts.isStringLiteralLike(part) ? part.text : undefined);
  const nameOf = (name: ts.PropertyName) => (ts.isIdentifier(name) ? name.text : textOf(name));
  if (ts.isObjectLiteralExpression(node)) {
    return node.properties.flatMap((property): Line[] => {
      if (!ts.isPropertyAssignment(property)) return [];
      const [code, word] = [nameOf(property.name), textOf(property.initializer)];
      return code === undefined || word === undefined ? [] : [[code, word]];
    });
  }
  if (!ts.isArrayLiteralExpression(node)) return [];
  return node.elements.flatMap((element): Line[] => {
    const parts = ts.isArrayLiteralExpression(element)
      ? element.elements.map(textOf)
      : linesOf(element).map(([, text]) => text);
    const [code, word] = parts;
    return parts.length === 2 && code !== undefined && word !== undefined ? [[code, word]] : [];
  });
}

const isTable = (lines: readonly Line[]): boolean =>
  GROUPS.some((words) => {
    const ofGroup = lines.filter(([code]) => words.has(code));
    return ofGroup.length > 1 && ofGroup.some(([code, word]) => words.get(code)?.has(word));
  });

/** The lines at which a file writes words of ours again. */
function tablesIn(path: string, text: string): readonly string[] {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TS);
  const found: string[] = [];
  const look = (node: ts.Node): void => {
    if (isTable(linesOf(node))) found.push(`${path}:${file.getLineAndCharacterOfPosition(node.getStart()).line + 1}`);
    ts.forEachChild(node, look);
  };
  look(file);
  return found;
}

test('what a code is called is written in packages/core/src/words alone; everybody else reads it from there', () => {
  assert.ok(source.length > 300, 'the tree was read');
  assert.deepEqual(
    source.flatMap((path) => tablesIn(path, readFileSync(path, 'utf8'))),
    [],
  );
});

const AGAIN: readonly (readonly [title: string, text: string])[] = [
  ['by its code', `const STAGE = { rectifying: '整改中', closed: '完结' };`],
  ['in pairs', `const STAGES = [['rectifying', '整改中'], ['closed', '已办结']];`],
  ['as options', `const OPTIONS = [{ value: 'pc', label: '电脑' }, { value: 'sms', label: '短信' }];`],
  ['in English', `const LIGHTS = { 'due-soon': 'Due soon', overdue: 'Overdue' };`],
  ['with one word changed', `const FINDING = { confirmed: '属实', unconfirmed: '不属实' };`],
];
for (const [title, text] of AGAIN) {
  test(`a table written again is found ${title}`, () => {
    assert.equal(tablesIn('again.ts', text).length, 1);
  });
}

test('every language has a word for every code, and no two codes of a group share one', () => {
  for (const language of LANGUAGES) {
    for (const group of [language.levels, language.stages, language.events, language.channels, language.lights]) {
      const words = Object.values(group);
      assert.equal(new Set(words).size, words.length, words.join('、'));
      assert.ok(words.every((word) => word.trim() !== ''));
    }
  }
});
