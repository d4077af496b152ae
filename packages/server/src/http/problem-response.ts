import { instantOf } from '@haochaping/core';
import { PROBLEM_MEDIA_TYPE, REFUSALS, type Problem, type RefusalCode } from '@haochaping/protocol';
import type { Refused } from './outcome.js';

/** Where a refusal is explained: the index page has an anchor for each. */
export const addressOfRefusal = (code: RefusalCode): string => `/#${code}`;

/** A refusal as the caller gets it (RFC 9457). */
export function problemResponse(refusal: Refused, headers: Readonly<Record<string, string>> = {}): Response {
  const { code, errors, detail, serverTime, retryAfterSeconds } = refusal;
  const { status, title } = REFUSALS[code];
  const problem: Problem = {
    type: addressOfRefusal(code),
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
