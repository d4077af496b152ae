/** The one source of time. A request asks it once, so that all it writes bears one moment. */
export type Clock = {
  /** Milliseconds since the Unix epoch. */
  now(): number;
};

export const HOST_CLOCK: Clock = { now: () => Date.now() };
