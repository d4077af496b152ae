import { opensBadReview, submissionSchema } from '@haochaping/core';
import { BAD_RECEIPT, GOOD_RECEIPT } from '../samples/receipts.js';
import { REVIEWS } from '../samples/reviews.js';
import { LIULIN_SESSION } from '../samples/sessions.js';

export type Called = { readonly what: string; readonly as: string | null };

const json = (status: number, body: unknown): Response =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } });

/** A province in place of the network: whatever this page fetches until `close`, it answers, and remembers. */
export function fakeProvince(): { readonly calls: readonly Called[]; readonly close: () => void } {
  const fetch = window.fetch.bind(window);
  const calls: Called[] = [];

  window.fetch = async (input, init) => {
    const request = new Request(input, init);
    const { origin, pathname } = new URL(request.url);
    calls.push({ what: `${request.method} ${origin}${pathname}`, as: request.headers.get('authorization') });
    switch (pathname) {
      case '/v1/rating-session':
        return json(200, LIULIN_SESSION);
      case '/v1/ratings':
        return json(201, opensBadReview(submissionSchema.parse(await request.json())) ? BAD_RECEIPT : GOOD_RECEIPT);
      case '/v1/rating-session/skip':
        return new Response(null, { status: 204 });
      case '/v1/bad-reviews/mine':
        return json(200, REVIEWS.opened);
      default:
        return json(404, { type: 'about:blank', title: '没有这个接口', status: 404, code: 'not-found' });
    }
  };
  return { calls, close: () => void (window.fetch = fetch) };
}
