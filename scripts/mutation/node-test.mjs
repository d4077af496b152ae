import { mock } from 'node:test';

export { mock };

const suites = new Map();
let loading;

/** The suite of a test file; given how to load it, the tests that it registers meanwhile become its own. */
export async function suiteOf(file, load) {
  if (load) {
    loading = { before: [], after: [], beforeEach: [], afterEach: [], tests: [] };
    suites.set(file, loading);
    await load();
  }
  const suite = suites.get(file);
  return { run: () => runAll(suite) };
}

/** What a test file calls. */
export const test = (name, ...rest) => void loading.tests.push({ name, body: rest.at(-1) });
export const before = (hook) => void loading.before.push(hook);
export const after = (hook) => void loading.after.push(hook);
export const beforeEach = (hook) => void loading.beforeEach.push(hook);
export const afterEach = (hook) => void loading.afterEach.push(hook);
export { test as it, test as default };

/** The message of the first failure; undefined when all went well. */
async function runAll({ before, after, beforeEach, afterEach, tests }) {
  try {
    for (const hook of before) await hook();
    for (const { name, body } of tests) {
      const failure = await failureOf(name, async (context) => {
        for (const hook of beforeEach) await hook();
        try {
          await body(context);
        } finally {
          for (const hook of afterEach) await hook();
        }
      });
      if (failure !== undefined) return failure;
    }
    return undefined;
  } catch (error) {
    return `before: ${String(error)}`;
  } finally {
    mock.restoreAll();
    for (const hook of after)
      await Promise.resolve()
        .then(hook)
        .catch(() => undefined);
  }
}

async function failureOf(name, body) {
  const ends = [];
  const context = { name, mock: new mock.constructor(), diagnostic: () => undefined, after: (end) => ends.push(end) };
  try {
    await body(context);
    return undefined;
  } catch (error) {
    return `${name}: ${String(error)}`;
  } finally {
    context.mock.restoreAll();
    for (const end of ends.reverse())
      await Promise.resolve()
        .then(end)
        .catch(() => undefined);
  }
}
