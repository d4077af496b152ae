import { transform } from 'esbuild';
import MagicString from 'magic-string';
import ts from 'typescript';

/** The oldest browser with the syntax that we keep (private methods); what is newer is lowered. */
export const OLDEST = 'chrome84';

/**
 * A rollup plugin that writes `static { this.styles = …; }`, TypeScript's words for a static property, as `static styles = …;`.
 * Browsers know static fields long before static blocks; to lower a block, esbuild would make a WeakMap of every private name of its class.
 */
export const staticFields = () => ({
  name: 'static-fields',
  transform(code) {
    if (!/\bstatic\s*\{/.test(code)) return null;
    const changed = new MagicString(code);
    for (const block of nodesIn(this.parse(code), 'StaticBlock')) {
      const { left, right } = assignmentIn(block) ?? {};
      if (!left) continue;
      changed.overwrite(block.start, right.start, `static ${left.property.name} = `);
      changed.overwrite(right.end, block.end, ';');
    }
    return { code: changed.toString(), map: changed.generateMap({ hires: true }) };
  },
});

/** The one assignment to a named property of the class that a block consists of; undefined for any other block. */
function assignmentIn({ body: [statement, ...others] }) {
  if (others.length > 0 || statement?.expression?.type !== 'AssignmentExpression') return undefined;
  const { operator, left } = statement.expression;
  const toNamedProperty = left.type === 'MemberExpression' && left.object.type === 'ThisExpression' && !left.computed;
  return operator === '=' && toNamedProperty ? statement.expression : undefined;
}

/**
 * Lowers what is newer than the oldest browser, except `?.`: Chromium has it since 80. esbuild lowers it up to 90, for until then
 * an optional call with an argument after a spread throws (https://crbug.com/42201552). With such a call the build fails instead.
 */
export const loweredSyntax = () => ({
  name: 'lowered-syntax',
  renderChunk(code, { fileName }) {
    for (const chain of nodesIn(this.parse(code), 'ChainExpression')) {
      if ([...nodesIn(chain, 'CallExpression')].some(hasArgumentAfterSpread)) {
        this.error(`${fileName}: an optional call has an argument after a spread, at which Chromium 84 to 90 throws.`);
      }
    }
    return transform(code, { target: OLDEST, supported: { 'optional-chain': true }, sourcemap: true });
  },
});

const hasArgumentAfterSpread = (call) => call.arguments.slice(0, -1).some(({ type }) => type === 'SpreadElement');

/** The nodes of a type in a syntax tree, the outer before the inner. */
export function* nodesIn(node, type) {
  if (node === null || typeof node !== 'object') return;
  if (node.type === type) yield node;
  for (const child of Object.values(node)) yield* nodesIn(child, type);
}

/**
 * A rollup plugin that writes a decorated property as what lit's decorator does with it, so that the decorators, and TypeScript's
 * code to apply them, need not be loaded.
 */
export const plainProperties = () => ({
  name: 'plain-properties',
  transform(code, id) {
    if (!/\b__decorate\(/.test(code)) return null;
    const tree = this.parse(code);
    const changed = new MagicString(code);
    for (const call of nodesIn(tree, 'CallExpression')) {
      if (call.callee.name !== '__decorate') continue;
      const plain = plainly(call, code);
      if (plain === undefined)
        this.error(`${id}: build/syntax.mjs does not know what the decorator of a property does.`);
      changed.overwrite(call.start, call.end, plain);
    }
    const { start, end } = tree.body.find(({ source }) => source?.value === 'tslib');
    changed.remove(start, end);
    return { code: changed.toString(), map: changed.generateMap({ hires: true }) };
  },
});

/** `__decorate([decorator(…)], Name.prototype, "property", void 0)` without the decorator; undefined where it is another or not alone. */
function plainly({ arguments: [{ elements: decorators }, { object: element }, { raw: property }] }, code) {
  const [{ callee, arguments: options = [] }] = decorators;
  const given = options.map(({ start, end }) => code.slice(start, end));
  return decorators.length === 1 ? DECORATORS[callee?.name]?.(element.name, property, ...given) : undefined;
}

/** What lit's decorators do, as of lit 3.3 for TypeScript's own kind of decorators. */
const DECORATORS = {
  property: (element, name, options) => `${element}.createProperty(${name}, ${options})`,
  state: (element, name) => `${element}.createProperty(${name}, { state: true, attribute: false })`,
  query: (element, name, selector) =>
    `Object.defineProperty(${element}.prototype, ${name}, { get() { return this.renderRoot?.querySelector(${selector}) ?? null; } })`,
};

/** A rollup plugin that makes ES5, which every browser reads. What TypeScript leaves as it is, esbuild refuses. */
export const es5 = () => ({
  name: 'es5',
  renderChunk(code, { fileName }) {
    const { outputText } = ts.transpileModule(code, {
      fileName,
      compilerOptions: { target: ts.ScriptTarget.ES5, module: ts.ModuleKind.ESNext, ignoreDeprecations: '6.0' },
    });
    return transform(outputText, { target: 'es5', sourcemap: true });
  },
});
