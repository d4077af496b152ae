import { failureOf, type Failure } from './failure.js';

const SOONEST_MS = 3_000;
const LATEST_MS = 60_000;

/**
 * Looks again and again: soon after a change, ever more rarely while nothing happens, not at all while the page is hidden,
 * and at once when it is seen again.
 * @param look resolves to whether something had changed
 * @returns stops watching
 */
export function watch(
  look: (signal: AbortSignal) => Promise<boolean>,
  troubled: (failure: Failure) => void,
): () => void {
  const stopped = new AbortController();
  let wait = SOONEST_MS;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let looking = false;

  async function lookNow(): Promise<void> {
    if (looking || document.hidden) return;
    looking = true;
    clearTimeout(timer);
    try {
      const changed = await look(stopped.signal);
      wait = changed ? SOONEST_MS : Math.min(wait * 1.5, LATEST_MS);
    } catch (reason) {
      wait = Math.min(wait * 2, LATEST_MS);
      const failure = failureOf(reason);
      if (failure && !stopped.signal.aborted) troubled(failure);
    } finally {
      looking = false;
      if (!stopped.signal.aborted) timer = setTimeout(() => void lookNow(), wait);
    }
  }

  const seen = (): void => void lookNow();
  document.addEventListener('visibilitychange', seen);
  void lookNow();
  return () => {
    stopped.abort();
    clearTimeout(timer);
    document.removeEventListener('visibilitychange', seen);
  };
}
