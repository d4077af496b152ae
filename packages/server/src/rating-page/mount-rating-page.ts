import { emptyDraft, toSubmission } from '@haochaping/core';
import type { Hono } from 'hono';
import { isUnavailable } from '../database/errors.js';
import { bodyBytes } from '../http/body-bytes.js';
import { logFault } from '../http/fault-log.js';
import type { AsSent } from '../http/mount.js';
import { refused } from '../http/outcome.js';
import { problemResponse } from '../http/problem-response.js';
import { newToken } from '../secrecy/token.js';
import { draftIn } from './draft-in-form.js';
import { entryPage } from './entry-page.js';
import { missingOf } from './identity-fields.js';
import { notRateablePage, refusalPage } from './message-page.js';
import type { Province } from './province-within.js';
import { ratingFormPage } from './rating-form-page.js';
import { receiptPage } from './receipt-page.js';
import { trackingPage } from './tracking-page.js';

export const RATING_PAGE_PATHS = ['/rate', '/rated', '/track'] as const;

type Answering = (form: URLSearchParams) => Promise<Response>;

/**
 * The server's own pages for citizens: those of a province that hosts the rating itself, and of whoever has no scripts. A
 * secret comes behind the hash or in the body of a form, never in the path or the query, which logs keep.
 */
export function mountRatingPage(app: Hono<AsSent>, province: Province, basePath: string): void {
  const onPost = (path: (typeof RATING_PAGE_PATHS)[number], answer: Answering): void => {
    app.post(path, async ({ req }) => {
      try {
        const bytes = await bodyBytes(req.raw);
        if (!bytes) return await refusalPage(refused('body-too-large'));
        return await answer(new URLSearchParams(new TextDecoder().decode(bytes)));
      } catch (error) {
        logFault(`POST ${path}`, error);
        return refusalPage(refused(isUnavailable(error) ? 'unavailable' : 'server-fault'));
      }
    });
    app.get(path, () => entryPage(path === '/track' ? 'track' : 'rate'));
    app.all(path, () => problemResponse(basePath, refused('method-not-allowed'), { allow: 'GET, POST' }));
  };
  onPost('/rate', (form) => opened(province, form));
  onPost('/rated', (form) => submitted(province, form));
  onPost('/track', (form) => tracked(province, form));
}

async function opened(province: Province, form: URLSearchParams): Promise<Response> {
  const ticket = form.get('ticket')?.trim() ?? '';
  const outcome = await province.session(ticket);
  if (outcome.outcome === 'refused') return refusalPage(outcome);
  const { answer: session } = outcome;
  if (!session.rateable.now) return notRateablePage(session.rateable.because);
  return ratingFormPage({ session, draft: emptyDraft(), ticket, idempotencyKey: newToken() });
}

/** What was accepted before is answered with its receipt, however often the page is reloaded. */
async function submitted(province: Province, form: URLSearchParams): Promise<Response> {
  const ticket = form.get('ticket') ?? '';
  const outcome = await province.session(ticket);
  if (outcome.outcome === 'refused') return refusalPage(outcome);
  const { answer: session } = outcome;
  const draft = draftIn(form, session);
  const idempotencyKey = form.get('key') ?? '';
  const again = (...complaints: string[]): Promise<Response> =>
    ratingFormPage({ session, draft, ticket, idempotencyKey, complaints });
  const body = toSubmission(draft);
  if (!body) return again('请先选择满意度');
  const missing = missingOf(draft.identity, session.identity);
  if (missing) return again(missing);
  const sent = await province.submit(ticket, { body, idempotencyKey });
  if (sent.outcome === 'answered') return receiptPage(sent.answer);
  return sent.code === 'body-invalid' && sent.errors
    ? again(...sent.errors.map(({ detail }) => detail))
    : refusalPage(sent);
}

async function tracked(province: Province, form: URLSearchParams): Promise<Response> {
  const token = form.get('token')?.trim() ?? '';
  const rating = await province.rating(token);
  if (rating.outcome === 'refused') return refusalPage(rating);
  const review = await province.badReview(token);
  if (review.outcome === 'refused' && review.code !== 'bad-review-unknown') return refusalPage(review);
  return trackingPage(rating.answer, review.outcome === 'answered' ? review.answer : undefined);
}
