import type { Failure } from '@haochaping/client';

type Call = {
  readonly endpoint: string;
  readonly failure: Failure;
  /** Makes the same call once more. */
  readonly again: () => Promise<unknown>;
};

/** The browser tells of what the page's own policy forbids at once, or not at all. */
const CSP_WAIT_MS = 1_000;

/**
 * Tells the host's developer in the console why the province cannot be called from this page, and what to change. It is loaded
 * when that has happened, and says nothing to a citizen.
 */
export async function explain(call: Call): Promise<void> {
  if (!navigator.onLine || call.failure.kind === 'refused') return;
  console.error(`[haochaping] 调用省平台失败：${await causeOf(call)}`);
}

/** Why a call that was not refused did not succeed, and what to change. */
export async function causeOf({ endpoint, failure, again }: Call): Promise<string> {
  if (!endpoint) return 'script 标签上没有 data-endpoint。请写省平台统一接口的地址，例如 https://hcp.example.gov.cn。';
  const { href, origin, protocol } = new URL(endpoint, document.baseURI);
  if (protocol !== location.protocol && location.protocol === 'https:')
    return `本页是 https，data-endpoint（${href}）不是，浏览器不允许。请改用 https 的地址。`;
  if (failure.kind === 'unreadable') return foreign(href, failure.status);
  if (await isAgainstPolicy(again)) return `本页的内容安全策略不允许连接 ${origin}。请在 connect-src 里加上它。`;
  // eslint-disable-next-line @typescript-eslint/unbound-method
  if (isPatched(window.fetch))
    return `连不上 ${origin}。本页的 fetch 被别的脚本改过（例如 SkyWalking 等监控加的 sw8 请求头，或附带了凭据），跨域请求会因此被浏览器拦下。请让它不处理发往 ${origin} 的请求。`;
  return `连不上 ${origin}。请核对 data-endpoint 的域名、端口和证书；能连上的，核对网关有没有去掉 Access-Control-Allow-Origin，有没有放行 OPTIONS。`;
}

const foreign = (href: string, status: number): string =>
  status === 0
    ? `${href} 回答的是重定向，不会跟随。请把 data-endpoint 写成最终的地址（https、正确的域名和路径）。`
    : `${href} 有回答（HTTP ${status}），但不是统一接口的。请核对 data-endpoint 的域名和路径，以及前面的网关。`;

/** Asks once more, since the browser tells of it only when it happens. */
async function isAgainstPolicy(again: Call['again']): Promise<boolean> {
  const asking = new AbortController();
  const told = new Promise<boolean>((resolve) => {
    setTimeout(() => resolve(false), CSP_WAIT_MS);
    document.addEventListener(
      'securitypolicyviolation',
      ({ effectiveDirective }) => {
        if (effectiveDirective === 'connect-src') resolve(true);
      },
      { signal: asking.signal },
    );
  });
  again().catch(() => undefined);
  const isViolated = await told;
  asking.abort();
  return isViolated;
}

/** A function that the browser brings shows no code. */
const isPatched = (call: typeof fetch): boolean => !Function.prototype.toString.call(call).includes('[native code]');
