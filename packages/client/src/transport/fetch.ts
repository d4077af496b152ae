import {
  BARE,
  isPassing,
  pauseBefore,
  REPEATS,
  TimedOut,
  TIMEOUT_MS,
  type Answer,
  type Sending,
  type Transport,
} from './transport.js';

/** For pages: the browser's own fetch, since every byte here is one that a citizen loads. */
export const overFetch: Transport = async (sending) => {
  for (let repetition = 1; ; repetition += 1) {
    const last = repetition > REPEATS || !sending.repeatable;
    try {
      const answer = await once(sending);
      // Somebody is waiting: when it may be tried again is told to them instead.
      if (last || !isPassing(answer.status) || answer.headers.has('retry-after')) return answer;
    } catch (reason) {
      if (last || sending.signal?.aborted || reason instanceof TimedOut) throw reason;
    }
    await new Promise((passed) => setTimeout(passed, pauseBefore(repetition)));
  }
};

/** Without `AbortSignal.timeout` and `any`, which browsers of before 2023 lack. */
async function once({ url, method, body, headers, signal }: Sending): Promise<Answer> {
  const either = new AbortController();
  const abort = (): void => either.abort(signal?.reason);
  if (signal?.aborted) abort();
  signal?.addEventListener('abort', abort);
  let tooLate: unknown;
  const timer = setTimeout(() => {
    tooLate = new TimedOut();
    either.abort();
  }, TIMEOUT_MS);
  try {
    const response = await fetch(url.href, {
      ...BARE,
      method,
      headers: headers(),
      signal: either.signal,
      ...(body && { body }),
    });
    return { status: response.status, headers: response.headers, text: await response.text() };
  } catch (reason) {
    throw tooLate ?? reason;
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', abort);
  }
}
