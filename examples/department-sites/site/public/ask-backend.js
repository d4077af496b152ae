// @ts-check

/**
 * Asks this site's own backend, and rejects with a sentence that can be shown and, where the province refused, its problem.
 * @param {string} path
 * @param {{ method?: 'GET' | 'POST', body?: unknown }} [request]
 * @returns {Promise<unknown>}
 */
export async function askBackend(path, { method = 'GET', body } = {}) {
  const response = await fetch(path, {
    method,
    redirect: 'error',
    headers: { accept: 'application/json', ...(body !== undefined && { 'content-type': 'application/json' }) },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  }).catch(() => {
    throw new Error('网络不通，请检查网络后重试。');
  });
  const answer = await response.json().catch(() => ({}));
  if (!response.ok) {
    const { message = '本站暂时没有响应，请稍后再试。', problem } = answer;
    throw Object.assign(new Error(message), { problem });
  }
  return answer;
}
