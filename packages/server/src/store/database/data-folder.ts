import { randomUUID } from 'node:crypto';
import { access, constants, mkdir, rm, statfs, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CannotStart } from '../cannot-start.js';
import { DISK_FULL, codeOf } from './errors.js';

const MEBIBYTE = 2 ** 20;
/** A batch of the log and a segment of the write-ahead log fit into it several times. */
const LEAST_FREE_MEBIBYTES = 64;

const BECAUSE: Readonly<Record<string, string>> = {
  EACCES: '没有写入权限',
  EPERM: '没有写入权限',
  EROFS: '所在的磁盘是只读的',
  ENOSPC: '所在的磁盘已满',
  ENOTDIR: '路径中有一段不是目录',
  EEXIST: '路径中有一段不是目录',
  ENOENT: '不能创建',
};

/** Makes the data folder if need be. Throws CannotStart, with one sentence, for one that cannot be written to. */
export async function ensureWritableFolder(folder: string): Promise<void> {
  const probe = join(folder, `.write-${randomUUID()}`);
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await writeFile(probe, '');
    await rm(probe);
    await access(join(folder, 'database'), constants.R_OK | constants.W_OK | constants.X_OK).catch(unlessMissing);
  } catch (error) {
    const code = codeOf(error) ?? '';
    const because = BECAUSE[code] ?? `出错（${code}）`;
    throw new CannotStart(`数据目录 ${folder} 不能使用：${because}。请改正，或用环境变量 HCP_DATA 另选一个目录。`);
  }
}

function unlessMissing(error: unknown): void {
  if (codeOf(error) !== 'ENOENT') throw error;
}

export class DiskFull extends Error {
  readonly code = DISK_FULL;
}

/** Rejects like a full disk while some space is left: PGlite's files share the disk with everything else. */
export async function assertFreeSpace(folder: string, leastMebibytes = LEAST_FREE_MEBIBYTES): Promise<void> {
  const { bavail, bsize } = await statfs(folder);
  if (bavail * bsize < leastMebibytes * MEBIBYTE) throw new DiskFull('too little room is left on the disk');
}
