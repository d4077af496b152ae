import type { Caller } from './endpoints/endpoint.js';
import { NONCE_PATTERN, SIGNATURE_ALGORITHMS, SIGNATURE_WINDOW_SECONDS } from './signature.js';

type Scheme = Readonly<Record<string, unknown>>;

const header = (name: string, description: string): Scheme => ({ type: 'apiKey', in: 'header', name, description });

/** How each kind of caller proves who it is. A department's call has all four headers of a signature. */
export const SECURITY_SCHEMES: Readonly<Record<string, Scheme>> = {
  app: header('Hcp-App', '应用标识，由省平台发给'),
  time: header('Hcp-Time', `签名时间：Unix 秒，与服务器相差 ${SIGNATURE_WINDOW_SECONDS} 秒以内（含）`),
  nonce: header('Hcp-Nonce', `随机串，每个请求用新的，符合 ${NONCE_PATTERN.source}`),
  signature: header(
    'Hcp-Signature',
    [
      `写作 <算法>=<base64url 的 HMAC，不带末尾的等号>，算法是 ${SIGNATURE_ALGORITHMS.join(' 或 ')}。`,
      'HMAC 的密钥是应用密钥那串文字的 UTF-8 字节，内容是五行 UTF-8 文字，行间一个换行，末尾没有换行：',
      '方法（大写）、路径和查询（与请求行一字不差）、Hcp-Time、Hcp-Nonce、正文散列的小写十六进制。',
      'hmac-sha256 的正文散列用 SHA-256，hmac-sm3 的用 SM3；没有正文的，是零个字节的散列。',
    ].join('\n'),
  ),
  ticket: { type: 'http', scheme: 'bearer', description: '评价票据：部门的服务器申请，页面持有' },
  'tracking-token': { type: 'http', scheme: 'bearer', description: '回执中的查询凭证' },
  'survey-ticket': { type: 'http', scheme: 'bearer', description: '调查票据：监督员领取，发给要问的人，一张答一次' },
  officer: { type: 'http', scheme: 'bearer', description: '承办人、裁定人或回访员凭证' },
};

/** What a call needs, as OpenAPI writes it: everything within one object. */
export function securityOf(caller: Caller): readonly Readonly<Record<string, readonly string[]>>[] {
  if (caller === 'anyone') return [];
  if (caller === 'department') return [{ app: [], time: [], nonce: [], signature: [] }];
  return [{ [caller]: [] }];
}
