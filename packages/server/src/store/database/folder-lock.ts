import { createHash } from 'node:crypto';
import { rm, stat } from 'node:fs/promises';
import { connect, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { CannotStart } from '../cannot-start.js';

/** The system's limit for the path of a socket is 108 bytes on Linux and 104 on macOS. */
const LONGEST_PATH = 100;
const SETTLED_AFTER_MS = 50;

/**
 * Two processes on one PGlite folder corrupt it. The lock is a socket with a listener: the system releases it when the process
 * dies in any way, and a busy process keeps it without doing anything.
 */
export async function lockFolder(folder: string): Promise<{ release: () => Promise<void> }> {
  const path = socketPath(folder);
  if (await isHeld(path)) throw locked(folder);
  if (process.platform !== 'win32') await rm(path, { force: true }); // left behind by a process that was killed
  const server = await listenAt(path).catch(() => {
    throw locked(folder);
  });
  if (!(await isStillOurs(path))) throw locked(folder);
  return { release: () => new Promise((resolve) => server.close(() => resolve())) };
}

const locked = (folder: string) =>
  new CannotStart(`数据目录 ${folder} 正由另一个进程使用。请先停止它，或用环境变量 HCP_DATA 另选一个目录。`);

function socketPath(folder: string): string {
  const inFolder = join(folder, 'lock.sock');
  const name = `haochaping-${createHash('sha256').update(folder).digest('hex').slice(0, 24)}`;
  if (process.platform === 'win32') return `\\\\.\\pipe\\${name}`;
  return Buffer.byteLength(inFolder) <= LONGEST_PATH ? inFolder : join(tmpdir(), `${name}.sock`);
}

const isHeld = (path: string): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(path);
    socket.on('connect', () => resolve(true));
    socket.on('error', (error) => resolve(!/ENOENT|ECONNREFUSED|ENOTSOCK/.test(error.message)));
    socket.on('connect', () => socket.destroy());
  });

const listenAt = (path: string): Promise<Server> =>
  new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.destroy()).unref();
    server.once('error', reject);
    server.listen(path, () => resolve(server));
  });

/** Two processes may both have replaced a stale socket: the later one has the lock. */
async function isStillOurs(path: string): Promise<boolean> {
  if (process.platform === 'win32') return true;
  const { ino } = await stat(path);
  await sleep(SETTLED_AFTER_MS);
  return (await stat(path).catch(() => undefined))?.ino === ino;
}
