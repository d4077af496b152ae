import ky, { HTTPError, TimeoutError } from 'ky';
import {
  BARE,
  isPassing,
  pauseBefore,
  REPEATS,
  TimedOut,
  TIMEOUT_MS,
  type Answer,
  type Transport,
} from './transport.js';

/** The passing ones of the statuses that there are. */
const PASSING = Array.from({ length: 200 }, (_each, index) => 400 + index).filter(isPassing);

/** For a department's server, which waits as long as the province asks for and signs each repetition anew. */
export const overKy: Transport = async ({ url, method, body, headers, repeatable, signal }) => {
  try {
    return await whole(
      await ky(url, {
        ...BARE,
        method,
        headers: headers(),
        ...(body && { body }),
        ...(signal && { signal }),
        timeout: TIMEOUT_MS,
        retry: repeatable
          ? {
              limit: REPEATS,
              methods: [method.toLowerCase()],
              statusCodes: PASSING,
              delay: pauseBefore,
              maxRetryAfter: 60_000,
            }
          : 0,
        hooks: {
          beforeRetry: [
            ({ request }) => {
              for (const [name, value] of Object.entries(headers())) request.headers.set(name, value);
            },
          ],
        },
      }),
    );
  } catch (reason) {
    if (reason instanceof HTTPError) return whole(reason.response);
    throw reason instanceof TimeoutError ? new TimedOut() : reason;
  }
};

const whole = async (response: Response): Promise<Answer> => ({
  status: response.status,
  headers: response.headers,
  text: await response.text(),
});
