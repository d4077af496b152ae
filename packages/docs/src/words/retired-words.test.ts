import assert from 'node:assert/strict';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import ts from 'typescript';

/** Words that people misread or that only the trade uses, and what is said instead. */
const RETIRED: readonly (readonly [word: RegExp, instead: string])[] = [
  [/票据|票據/, '评价链接'],
  [/核对存证|核對存證/, '验证我的评价没有被改'],
  [/校验值|校驗值/, '校验码'],
  [/表态|表態/, '说是否满意'],
  [/反馈|反饋/, '答复'],
  [/省平台|省平臺/, '评价平台'],
  [/已转为差评办理|已轉為差評辦理/, '您的意见已转交办理机构核实'],
  [/不会当作任何满意度|不會當作任何滿意度/, '不计入任何评价等级'],
  [/不属实|不屬實/, '未能核实'],
  [/退回重新整改/, '不满意，请重新办理'],
  [/认可，办结|認可，辦結/, '满意，可以办结'],
  [/\p{Script=Han} \p{Script=Han}/u, '两个汉字之间没有空格'],
];

/** What citizens, officers and officials read; a developer’s own pages and messages are elsewhere. */
const FOR_PEOPLE = [
  'packages/elements/src/texts',
  'packages/core/src/words',
  'packages/core/src/phone.ts',
  'packages/protocol/src/refusals.ts',
  'packages/server/src/pages/citizen',
  'packages/server/src/places',
  'packages/server/src/bad-reviews',
  'packages/policy/src/data/profiles',
  'packages/policy/src/data/where-silent.ts',
  'packages/policy/src/explain',
  'packages/policy/src/figures',
  'packages/docs/src/procedure',
  'examples/department-sites/portal/pages',
  'examples/department-sites/portal/public',
  'examples/department-sites/desk/pages',
  'examples/department-sites/desk/public',
  'examples/department-sites/hall/browser',
  'examples/department-sites/hall/pages',
  'examples/department-sites/site/layout.mjs',
  'examples/department-sites/site/public',
];

function filesIn(path: string): readonly string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .flatMap((name) => filesIn(join(path, name)))
    .filter((file) => /\.(ts|mjs|js|html)$/.test(file) && !file.endsWith('.test.ts'));
}

/** A notice’s own words stay as they were printed. */
const withoutQuotes = (text: string): string => text.replace(/“[^”]*”/g, '');
const isQuote = (node: ts.Node): boolean =>
  ts.isPropertyAssignment(node) && /^(quote|transcription)$/.test(node.name.getText());

/** Every text in a source file, with a date or a name where one is put in. */
function textsIn(path: string, text: string): readonly string[] {
  if (path.endsWith('.html')) return [text.replace(/<!--.*?-->|<[^>]*>/gs, '\n')];
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TS);
  const found: string[] = [];
  const look = (node: ts.Node): void => {
    if (isQuote(node)) return;
    if (ts.isStringLiteralLike(node)) found.push(node.text);
    if (ts.isTemplateExpression(node)) {
      const spans = node.templateSpans.map(({ expression, literal }) => `${standIn(expression)}${literal.text}`);
      found.push(`${node.head.text}${spans.join('')}`);
    }
    ts.forEachChild(node, look);
  };
  look(file);
  return found.map(withoutQuotes);
}

/** A moment is said as a day at its end; a name is a word; all else is a number. */
function standIn(expression: ts.Expression): string {
  const written = expression.getText();
  if (/^(when|at)$|[dD]ayAndTime|saidEnd/.test(written)) return '3月1日';
  return /name|Name|notice|place|entry\.to/.test(written) ? '名称' : '1';
}

const retiredIn = (path: string, text: string): readonly string[] =>
  textsIn(path, text).flatMap((each) =>
    RETIRED.flatMap(([word, instead]) => {
      const found = word.exec(each);
      return found ? [`${path}：“${found[0]}”应为“${instead}”`] : [];
    }),
  );

test('no text for people has a word that was retired', () => {
  const files = FOR_PEOPLE.flatMap(filesIn);
  assert.ok(files.length > 100, `${files.length} files were read`);
  assert.deepEqual(
    files.flatMap((path) => retiredIn(path, readFileSync(path, 'utf8'))),
    [],
  );
});

const FOUND: readonly (readonly [title: string, text: string, count: number])[] = [
  ['in a sentence', `const title = '评价票据无效';`, 1],
  ['around a date', 'const until = (when) => `请在 ${when} 前告诉我们`;', 1],
  ['around a name', 'const by = (name) => `由 ${name} 办理`;', 1],
  ['not beside a number', 'const left = (count) => `还有 ${count} 次`;', 0],
  ['not in a notice’s own words', `const source = { quote: '及时反馈' }, declared = '意见要求“反馈”';`, 0],
  ['not in a comment', `/** 票据 */ const title = '评价链接';`, 0],
];
for (const [title, text, count] of FOUND) {
  test(`a retired word is found ${title}`, () => assert.equal(retiredIn('again.ts', text).length, count));
}
