import { outsidePages, currentPage, unlessDead } from './page-lifetime.js';

/** How much faster than ours the time of the pages goes. */
export const FASTER = 10;

/**
 * From here on a page's timers run faster and end with their page, and so do its answers. The network itself, whose own
 * timers are nobody's page, is left as it is.
 */
export function accelerateTimers(): void {
  const real = { setTimeout, fetch };
  const timer = (work: (...given: unknown[]) => void, millis = 0, ...given: unknown[]): unknown =>
    currentPage()
      ? real.setTimeout(
          unlessDead(() => work(...given)),
          millis / FASTER,
        )
      : real.setTimeout(work, millis, ...given);
  Object.assign(globalThis, { setTimeout: timer });

  globalThis.fetch = (input, init) =>
    new Promise((resolve, reject) => {
      let settle = (): void => undefined;
      const go = unlessDead(() => settle());
      outsidePages(() => {
        whole(real.fetch(input, init)).then(
          (response) => {
            settle = () => resolve(response);
            go();
          },
          (reason: unknown) => {
            settle = () => reject(reason instanceof Error ? reason : new Error(String(reason)));
            go();
          },
        );
      });
    });
}

/** With the body that has arrived, or the way in which it did not. */
async function whole(answer: Promise<Response>): Promise<Response> {
  const response = await answer;
  const text = await response.text().then(
    (said) => () => Promise.resolve(said),
    (reason: unknown) => () => Promise.reject(reason instanceof Error ? reason : new Error(String(reason))),
  );
  return Object.defineProperty(response, 'text', { value: text });
}
