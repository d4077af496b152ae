// @ts-check
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** In the child: tells the parent the processor time used so far, in microseconds, whenever it asks. */
export function answerCpuTime() {
  process.on('message', () => {
    const { user, system } = process.cpuUsage();
    process.send?.({ cpu: user + system });
  });
}

/**
 * @param {string} file
 * @param {readonly string[]} args
 */
export async function startChild(file, args) {
  const child = fork(fileURLToPath(new URL(file, import.meta.url)), args, {
    execArgv: [],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  process.once('exit', () => child.kill('SIGKILL'));
  const [started] = await Promise.race([
    once(child, 'message'),
    once(child, 'exit').then(() => {
      throw new Error(`${file} 没有启动`);
    }),
  ]);
  return {
    /** @type {{ address: string, appId: string, secret: string }} */
    started,
    /** Microseconds of processor time so far. */
    async cpuTime() {
      const answer = once(child, 'message');
      child.send('cpu');
      const [{ cpu }] = await answer;
      return /** @type {number} */ (cpu);
    },
    async stop() {
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
    },
  };
}
