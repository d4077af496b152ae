import { readdirSync } from 'node:fs';
import { register } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { suiteOf } from './node-test.mjs';

/**
 * A test runner of Stryker's for tests that need a database. With a process for every test file, starting it takes a hundred times
 * longer than the tests in it; here the modules are loaded once, and a mutant is switched on in them. A test file is what runs as
 * a whole, since its tests share a province; it ends with its first failure.
 */
class InProcessRunner {
  #files = [];
  #millis = new Map();

  capabilities() {
    return { reloadEnvironment: false };
  }

  async init() {
    // A mutant may leave something behind that fails later; what it is judged by are the tests.
    process.on('unhandledRejection', () => undefined);
    process.on('uncaughtException', () => undefined);
    console.error = () => undefined;
    register('./resolve-node-test.mjs', import.meta.url);
    for (const file of testFiles('src')) {
      this.#files.push(file);
      await suiteOf(file, () => import(pathToFileURL(join(process.cwd(), file)).href));
    }
  }

  async dryRun() {
    const stryker = (globalThis.__stryker__ ??= {});
    const tests = [];
    for (const file of this.#files) {
      stryker.currentTestId = file;
      const started = Date.now();
      const failure = await (await suiteOf(file)).run();
      const timeSpentMs = Date.now() - started;
      this.#millis.set(file, timeSpentMs);
      const result = failure === undefined ? { status: 'success' } : { status: 'failed', failureMessage: failure };
      // By the file Stryker sees that its tests changed, and measures again what they cover.
      tests.push({ id: file, name: file, fileName: join(process.cwd(), file), timeSpentMs, ...result });
    }
    stryker.currentTestId = undefined;
    return { status: 'complete', tests, mutantCoverage: stryker.mutantCoverage };
  }

  async mutantRun({ activeMutant, testFilter = this.#files, hitLimit }) {
    Object.assign((globalThis.__stryker__ ??= {}), { activeMutant: activeMutant.id, hitCount: 0, hitLimit });
    const files = this.#nearestFirst(testFilter, activeMutant.fileName);
    let nrOfTests = 0;
    try {
      for (const file of files) {
        nrOfTests += 1;
        const failureMessage = await (await suiteOf(file)).run();
        if (failureMessage !== undefined) return { status: 'killed', killedBy: [file], failureMessage, nrOfTests };
      }
    } finally {
      globalThis.__stryker__.activeMutant = undefined;
    }
    return { status: 'survived', nrOfTests };
  }

  /** The tests beside the mutant are the likeliest to notice it; of the others the quickest come first. */
  #nearestFirst(files, mutated) {
    const beside = (file) =>
      mutated.endsWith(file.replace(/\.test\.ts$/, '.ts')) ? 0 : isIn(dirname(file), mutated) ? 1 : 2;
    return [...files].sort((one, other) => beside(one) - beside(other) || this.#took(one) - this.#took(other));
  }

  #took(file) {
    return this.#millis.get(file) ?? 0;
  }
}

const isIn = (folder, path) => dirname(path).endsWith(folder);

/**
 * Without those that start processes of their own, in which no mutant is switched on, that stop their database, that read the
 * project's documents, which are not in the sandbox, and the properties.
 */
const LEFT_OUT =
  /\.(property|browser|e2e)\.test\.ts$|\/(main|log-page|postgres-failures|signature-vectors|signing-page)\.test\.ts$/;

const testFiles = (folder) =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .filter((path) => path.endsWith('.test.ts') && !LEFT_OUT.test(path))
    .sort();

const factory = () => new InProcessRunner();
factory.inject = [];
export const strykerPlugins = [{ kind: 'TestRunner', name: 'in-process', factory }];
