import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';

const READY_WITHIN_MS = 120_000;
const STOP_WITHIN_MS = 10_000;

/**
 * A server of ours as a child process: its output is prefixed with its name, and it is ready when /healthz answers.
 * @param {{ name: string, script: string, env: Record<string, string>, port: number | string, say?: (line: string) => void }} description
 * `say` takes the lines of its output.
 */
export function startService({ name, script, env, port, say = console.log }) {
  const health = `http://localhost:${port}/healthz`;
  const strangerIsThere = answers(health);
  const child = spawn(process.execPath, [script], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...env },
  });
  let lastWords = '';

  createInterface({ input: child.stdout }).on('line', (line) => say(`[${name}] ${line}`));
  createInterface({ input: child.stderr }).on('line', (line) => {
    console.error(`[${name}] ${line}`);
    if (line.trim() !== '') lastWords = line;
  });

  /** Resolves, when the process has ended, to what it said last on its error output. */
  const ended = new Promise((resolve) => {
    child.on('close', (code) => resolve(lastWords || `进程已退出（退出码 ${code ?? '无'}）`));
  });

  async function ready() {
    const deadline = Date.now() + READY_WITHIN_MS;
    // Another process may hold the port: then ours is about to end and to say so, and the answer is not its answer.
    const mayBelieve = !(await strangerIsThere);
    while (Date.now() < deadline) {
      if (mayBelieve && (await answers(health))) return;
      await sleep(200);
    }
    throw new Error(`${READY_WITHIN_MS / 1000} 秒内没有就绪（${health}）`);
  }

  async function stop() {
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGTERM');
    const killing = setTimeout(() => child.kill('SIGKILL'), STOP_WITHIN_MS);
    await ended;
    clearTimeout(killing);
  }

  return { name, ready, ended, stop };
}

/** @param {string} url */
const answers = (url) =>
  fetch(url, { signal: AbortSignal.timeout(2000) }).then(
    (response) => response.ok,
    () => false,
  );
