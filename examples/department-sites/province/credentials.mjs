// @ts-check
import { readFile } from 'node:fs/promises';

/**
 * What the province issued to this site. The secret stays in this process: no page and no log line ever holds it.
 * @typedef {{ endpoint: string, appId: string, secret: string }} Credentials
 */

/**
 * Reads the file that the province wrote.
 * @param {string | undefined} path
 * @returns {Promise<Credentials>}
 * @throws {Error} with a sentence for the person who starts the site
 */
export async function readCredentials(path) {
  if (!path) throw new Error('没有指定应用凭证：请把环境变量 HCP_CREDENTIALS 设为省平台签发的凭证文件的路径。');
  const text = await readFile(path, 'utf8').catch(() => {
    throw new Error(`读不到应用凭证文件 ${path}：请先启动省平台，或检查 HCP_CREDENTIALS 的路径。`);
  });
  const credentials = parsed(text);
  if (!credentials) throw new Error(`应用凭证文件 ${path} 内容有误：应为含 endpoint、appId、secret 三项的 JSON。`);
  return credentials;
}

/**
 * @param {string} text
 * @returns {Credentials | undefined}
 */
function parsed(text) {
  try {
    const { endpoint, appId, secret } = JSON.parse(text);
    const complete = [endpoint, appId, secret].every((it) => typeof it === 'string' && it !== '');
    return complete && /^https?:$/.test(new URL(endpoint).protocol) ? { endpoint, appId, secret } : undefined;
  } catch {
    return undefined;
  }
}
