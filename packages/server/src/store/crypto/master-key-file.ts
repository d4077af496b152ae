import { randomBytes } from 'node:crypto';
import { link, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CannotStart } from '../cannot-start.js';
import { ensureWritableFolder } from '../database/data-folder.js';
import { masterKeyFrom } from './keys.js';

const FILE = 'master.key';
const KEY_BYTES = 32;

/** The sandbox's own master key, made at the first start and readable by its owner alone. */
export async function masterKeyInFolder(folder: string): Promise<Buffer> {
  const path = join(folder, FILE);
  await ensureWritableFolder(folder);
  const text = await readFile(path, 'utf8').catch(() => createKeyFile(path));
  const key = masterKeyFrom(text);
  if (!key) throw new CannotStart(`主密钥文件 ${path} 内容有误：应为 32 个字节的 base64url 文本。`);
  return key;
}

/** Written to a temporary file and linked: two processes that start at once share one complete key. */
async function createKeyFile(path: string): Promise<string> {
  const aside = `${path}.${randomBytes(8).toString('hex')}`;
  await writeFile(aside, randomBytes(KEY_BYTES).toString('base64url'), { mode: 0o600 });
  await link(aside, path).catch(() => undefined);
  await rm(aside);
  return readFile(path, 'utf8');
}
