/** One request, ready to be sent, and sent again where that is safe. */
export type Sending = {
  readonly url: URL;
  readonly method: string;
  readonly body: string;
  /** Asked for each time that the request is sent: a signature holds for one time only. */
  readonly headers: () => Readonly<Record<string, string>>;
  /** Whether doing it twice does no more than doing it once. */
  readonly repeatable: boolean;
  readonly signal: AbortSignal | undefined;
};

/** An answer that has arrived whole. */
export type Answer = { readonly status: number; readonly headers: Headers; readonly text: string };

/**
 * Carries a request and brings its whole answer, whatever its status. Rejects with the abort of the given signal, with a
 * `TimedOut`, or with anything else when nobody could be reached.
 */
export type Transport = (sending: Sending) => Promise<Answer>;

/** Nothing was answered in time: of a request, nobody knows whether it arrived. */
export class TimedOut extends Error {}

/** A request and its whole answer have this long, in milliseconds. */
export const TIMEOUT_MS = 15_000;

/** How often what is repeatable is sent again before its caller hears of the trouble. */
export const REPEATS = 2;

/** Before the first and the second repetition, in milliseconds. */
export const pauseBefore = (repetition: number): number => 300 * 2 ** (repetition - 1);

/** Trouble that may pass by itself; every other refusal stays one, however often it is asked. */
export const isPassing = (status: number): boolean => status === 408 || status === 429 || status >= 500;

/**
 * How every request is made. It says nothing that a browser would add about the page or the person, and it goes to the
 * configured host alone: a redirect is an answer, and not followed (fetch would send name and phone on with a 307).
 */
export const BARE = {
  cache: 'no-store',
  credentials: 'omit',
  referrerPolicy: 'no-referrer',
  redirect: 'manual',
} as const;
