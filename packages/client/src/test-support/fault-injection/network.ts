import { isAnsweredBefore, type SeededRandom, type RequestOutcome } from '@haochaping/fault-injection';
import { outsidePages, unlessDead } from './page-lifetime.js';
import { refusal, type SimulatedProvince, type Told } from './province.js';

const GATEWAY: Told = { status: 502, text: '<html>502 Bad Gateway</html>' };
const ANSWERS: Partial<Record<RequestOutcome, Told>> = {
  busy: { ...refusal(429, 'too-many-requests'), retryAfter: 7 },
  'fault-before': refusal(503, 'unavailable'),
  'fault-after': refusal(500, 'server-fault'),
  'gateway-page': GATEWAY,
  'gateway-after': { ...GATEWAY, status: 504 },
  'sign-in-page': { status: 200, text: '<html>请登录</html>' },
  redirected: { status: 307, text: '' },
  'firewall-page': { status: 403, text: '<html>您的请求可能有危险，已被拦截</html>' },
  'wrong-address': refusal(404, 'address-unknown'),
  'gateway-problem': {
    status: 403,
    text: JSON.stringify({ type: 'about:blank', title: 'Forbidden', status: 403, code: 'waf-17' }),
  },
  'busy-for-days': { ...refusal(503, 'unavailable'), retryAfter: 30 * 86_400 },
};
const LATE_MS = 22_000;

/** In place of the global fetch. */
export function simulatedFetch(
  province: SimulatedProvince,
  chance: SeededRandom,
  network: { fate: () => RequestOutcome; up: () => boolean },
) {
  const reach = (init: RequestInit): Told => {
    const headers = new Headers(init.headers);
    const ticket = (headers.get('authorization') ?? '').replace('Bearer ', '');
    return province.submit(
      ticket,
      headers.get('idempotency-key') ?? '',
      typeof init.body === 'string' ? init.body : '',
    );
  };

  return (_url: string, init: RequestInit): Promise<Response> =>
    new Promise((resolve, reject) => {
      const { signal } = init;
      const lost = unlessDead(() => reject(new TypeError('fetch failed')));
      if (signal?.aborted) return reject(new DOMException('aborted', 'AbortError'));
      signal?.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError')));
      const fate = network.fate();
      // The request goes its way whether its page lives or not; what comes back reaches living pages only.
      const answer = (told: Told): void => unlessDead(() => resolve(responseOf(told, fate)))();
      const way = chance.between(1, 400);
      const back = chance.between(1, 400);
      const answered = (told: Told, millis: number): void => void setTimeout(() => answer(told), millis);
      const comesBack = inThisPage((told: Told | undefined) => {
        if (!told || fate === 'dropped-after' || fate === 'arrives-late') setTimeout(lost, back);
        else answered(ANSWERS[fate] ?? told, fate === 'slow-after' ? LATE_MS : back);
      });
      const arrives = (): void => comesBack(network.up() ? reach(init) : undefined);
      if (fate === 'dropped-before') setTimeout(lost, way);
      else if (isAnsweredBefore(fate)) answered(ANSWERS[fate] ?? GATEWAY, way + back);
      else outsidePages(() => setTimeout(arrives, fate === 'arrives-late' ? LATE_MS : way));
    });
}

/** Goes on in the page that asked, or not at all if that page has gone. */
function inThisPage<Value>(work: (value: Value) => void): (value: Value) => void {
  let given: Value;
  const go = unlessDead(() => work(given));
  return (value) => {
    given = value;
    go();
  };
}

function responseOf({ status, text, retryAfter }: Told, fate: RequestOutcome): Response {
  const headers = new Headers(retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) });
  const body = fate === 'cut-short-after' ? text.slice(0, text.length / 2) : text;
  const response = new Response(body, { status, headers });
  if (fate === 'broken-off-after')
    Object.defineProperty(response, 'text', { value: () => Promise.reject(new TypeError('terminated')) });
  return response;
}
