import { instantOf } from '@haochaping/core';
import { PROBLEM_MEDIA_TYPE, REFUSALS, type Problem, type RefusalCode } from '@haochaping/protocol';
import type { Refused } from '../interface/outcome.js';

/** Transient failures are mostly over by then. */
const UNAVAILABLE_SECONDS = 2;

/** Where a refusal is explained: the index page has an anchor for each. */
const addressOfRefusal = (basePath: string, code: RefusalCode): string => `${basePath}/#${code}`;

/** A refusal as the caller gets it (RFC 9457), from a server whose addresses begin with the base path. */
export function problemResponse(
  basePath: string,
  refusal: Refused,
  headers: Readonly<Record<string, string>> = {},
): Response {
  const { code, errors, detail, serverTime } = refusal;
  const retryAfterSeconds = refusal.retryAfterSeconds ?? (code === 'unavailable' ? UNAVAILABLE_SECONDS : undefined);
  const { status, title } = REFUSALS[code];
  const problem: Problem = {
    type: addressOfRefusal(basePath, code),
    title,
    status,
    code,
    ...(detail !== undefined && { detail }),
    ...(errors && { errors: [...errors] }),
    ...(serverTime !== undefined && { serverTime: instantOf(serverTime) }),
  };
  return new Response(JSON.stringify(problem), {
    status,
    headers: {
      'content-type': PROBLEM_MEDIA_TYPE,
      'cache-control': 'no-store',
      ...(status === 401 && { 'www-authenticate': 'Bearer' }),
      ...(retryAfterSeconds !== undefined && { 'retry-after': String(retryAfterSeconds) }),
      ...headers,
    },
  });
}
