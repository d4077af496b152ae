import { fork } from 'node:child_process';

const WORKER = 'scripts/node-test-worker.mjs';
const ARGS = [
  '--conditions=source',
  '--import=tsx',
  '--test-reporter=./scripts/lines-of-node-test.mjs',
  '--test-reporter-destination=stdout',
];

/**
 * Runs test files in a few processes, each of which takes the next file when it is free: a process a file spends more
 * time on starting than on most files. A worker that ends before it is told to is one failure, and another goes on; one
 * that comes when all files are taken has nothing to tell.
 * @param {readonly string[]} files
 * @param {number} workers
 * @param {string} node the program of Node
 */
export async function nodeTests(files, workers, node = process.execPath) {
  const waiting = [...files];
  const total = { passed: 0, failed: 0 };
  const work = async () => {
    while (waiting.length > 0) {
      const { passed, failed } = await worker(waiting, node);
      total.passed += passed;
      total.failed += failed;
    }
  };
  await Promise.all(Array.from({ length: workers }, work));
  return total;
}

function worker(waiting, node) {
  return new Promise((ended) => {
    const child = fork(WORKER, { execPath: node, execArgv: ARGS });
    let [tally, file, handed] = [undefined, undefined, 0];
    child.on('message', (said) => {
      if (said.kind === 'tally') tally = said;
      else {
        file = waiting.shift();
        if (file !== undefined) handed += 1;
        child.send({ file: file ?? null });
      }
    });
    child.on('close', (code) => {
      const { passed, failed } = tally ?? { passed: 0, failed: 0 };
      const wentWrong = failed === 0 && (code !== 0 || file !== undefined || (handed > 0 && tally === undefined));
      if (wentWrong) console.error(`✖ ${file ?? WORKER} 没有运行到底（退出码 ${code}）`);
      ended({ passed, failed: wentWrong ? 1 : failed });
    });
  });
}
