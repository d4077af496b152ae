import type { Failure } from '@haochaping/client';
import { opensBadReview, submissionSchema, type Receipt } from '@haochaping/core';
import { BAD_RECEIPT, GOOD_RECEIPT } from '../samples/receipts.js';
import { REVIEWS } from '../samples/reviews.js';
import { LIULIN_SESSION } from '../samples/sessions.js';

type Refusal = Extract<Failure, { kind: 'refused' }>;
export type Called = { readonly what: string; readonly as: string | null };

const json = (status: number, body: unknown): Response =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } });
const problem = (status: number, code: string, title: string): Response =>
  json(status, { type: `urn:hcp:problem:${code}`, title, status, code });

/** A province in place of the network: whatever this page fetches until `close`, it answers, and remembers. */
export function fakeProvince() {
  const fetch = window.fetch.bind(window);
  const calls: Called[] = [];
  /** By ticket: the key under which it was rated, and the receipt. */
  const accepted = new Map<string, { readonly key: string; readonly receipt: Receipt }>();
  let line: 'up' | 'down' | 'answers-lost' = 'up';
  let refusal: Refusal | undefined;
  let isBlocked = false;

  async function rated(request: Request): Promise<Response> {
    if (isBlocked) return new Response('<html>您的请求已被拦截</html>', { status: 403 });
    if (refusal) return json(refusal.problem.status, refusal.problem);
    const key = request.headers.get('idempotency-key') ?? '';
    const ticket = request.headers.get('authorization') ?? '';
    const earlier = accepted.get(ticket);
    if (earlier && earlier.key !== key) return problem(409, 'ticket-already-rated', '这张票据已经用过');
    const bad = opensBadReview(submissionSchema.parse(await request.json()));
    const receipt = earlier?.receipt ?? (bad ? BAD_RECEIPT : GOOD_RECEIPT);
    accepted.set(ticket, { key, receipt });
    return json(201, receipt);
  }

  async function answer(request: Request): Promise<Response> {
    switch (new URL(request.url).pathname) {
      case '/v1/rating-session': {
        const used = accepted.has(request.headers.get('authorization') ?? '');
        const rateable = used ? { now: false, because: 'already-rated' } : LIULIN_SESSION.rateable;
        return json(200, { ...LIULIN_SESSION, rateable });
      }
      case '/v1/ratings':
        return rated(request);
      case '/v1/rating-session/skip':
        return new Response(null, { status: 204 });
      case '/v1/ratings/find':
        return json(200, { trackingToken: BAD_RECEIPT.trackingToken, expiresAt: '2026-09-22T12:00:00+08:00' });
      case '/v1/bad-reviews/mine':
        return json(200, REVIEWS.opened);
      default:
        return problem(404, 'not-found', '没有这个接口');
    }
  }

  window.fetch = async (input, init) => {
    const request = new Request(input, init);
    const { origin, pathname } = new URL(request.url);
    calls.push({ what: `${request.method} ${origin}${pathname}`, as: request.headers.get('authorization') });
    if (line === 'down') throw new TypeError('Failed to fetch');
    const given = await answer(request);
    if (line === 'answers-lost') throw new TypeError('Failed to fetch');
    return given;
  };
  return {
    calls,
    /** How many ratings it has taken. */
    get accepted(): number {
      return accepted.size;
    },
    goOffline: () => void (line = 'down'),
    /** Requests arrive, and no answer comes back. */
    loseAnswers: () => void (line = 'answers-lost'),
    /** As the browser does, it says so to the page. */
    goOnline(): void {
      line = 'up';
      window.dispatchEvent(new Event('online'));
    },
    /** A firewall before it answers ratings with a page of its own, until it is told not to. */
    block: (blocked: boolean) => void (isBlocked = blocked),
    /** From now on no rating is taken, for this reason; without one they are taken again. */
    refuse: (reason: Refusal | undefined) => void (refusal = reason),
    close: () => void (window.fetch = fetch),
  };
}
