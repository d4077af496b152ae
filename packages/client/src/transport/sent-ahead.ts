import { overFetch } from './fetch.js';
import { isPassing, TimedOut, type Answer, type Transport } from './transport.js';

/**
 * For a page that has asked for the session while this code was coming: the first request is not sent again, its answer is read.
 * What met trouble that may pass is sent again as ever.
 */
export function sentAhead(response: Promise<Response>): Transport {
  let ahead: Promise<Response> | undefined = response;
  return async (sending) => {
    const first = sending.method === 'GET' ? ahead : undefined;
    if (first) ahead = undefined;
    const answer = await first?.then(whole).catch(unlessGivenUp);
    return answer && !isPassing(answer.status) ? answer : overFetch(sending);
  };
}

const whole = async (response: Response): Promise<Answer> => ({
  status: response.status,
  headers: response.headers,
  text: await response.text(),
});

/** The page has waited as long as we would and given up: nobody waits that long twice. */
function unlessGivenUp(reason: unknown): undefined {
  if (reason instanceof DOMException) throw new TimedOut();
}
