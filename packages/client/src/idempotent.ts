import { canonicalText } from '@haochaping/core';
import type { CallOptions } from './connection.js';
import { newIdempotencyKey } from './idempotency.js';

type Say<Content, Answer> = (content: Content, options?: CallOptions) => Promise<Answer>;

/**
 * Lets something be said once: until it is answered, saying the same again carries the same key, so that an answer that
 * was lost on the way is found again. Once it is answered, or said of another state of things, it is something new.
 * @param stateOfThings what was last seen of what it is said about
 */
export function idempotent<Content, Answer>(
  say: (content: Content, key: string, options?: CallOptions) => Promise<Answer>,
  stateOfThings: () => string,
): Say<Content, Answer> {
  let open = { text: '', key: '' };
  return async (content, options) => {
    const text = canonicalText([stateOfThings(), content]);
    if (open.text !== text) open = { text, key: newIdempotencyKey() };
    const mine = open;
    const answer = await say(content, mine.key, options);
    if (open === mine) open = { text: '', key: '' };
    return answer;
  };
}
