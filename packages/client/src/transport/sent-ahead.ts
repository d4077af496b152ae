import { overFetch } from './fetch.js';
import { isPassing, TimedOut, TIMEOUT_MS, type Answer, type Transport } from './transport.js';

/**
 * For a page that has asked for the session while this code was coming: the first request is not sent again, its answer is read.
 * What met trouble that may pass is sent again as ever.
 */
export function sentAhead(response: Promise<Response>): Transport {
  let ahead: Promise<Response> | undefined = response;
  return async (sending) => {
    const first = sending.method === 'GET' ? ahead : undefined;
    if (first) ahead = undefined;
    const answer = first && (await inTime(first.then(whole)).catch(unlessTooLate));
    return answer && !isPassing(answer.status) ? answer : overFetch(sending);
  };
}

const whole = async (response: Response): Promise<Answer> => ({
  status: response.status,
  headers: response.headers,
  text: await response.text(),
});

/** The page itself sets it no time. */
function inTime(answer: Promise<Answer>): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new TimedOut()), TIMEOUT_MS);
    void answer.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

/** Nobody waits that long twice. */
function unlessTooLate(reason: unknown): undefined {
  if (reason instanceof TimedOut) throw reason;
}
