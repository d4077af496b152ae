import { millisOf } from '@haochaping/core';
import { SIGNATURE_WINDOW_SECONDS } from '@haochaping/protocol';
import { CallFailed, failureOf } from '../failure.js';

/**
 * By how many seconds this host's clock is ahead of the province's (behind, if negative), as a refused signature tells.
 * Undefined for every other failure.
 */
export function clockSkewOf(reason: unknown, now = Date.now()): number | undefined {
  const failure = failureOf(reason);
  if (failure?.kind !== 'refused' || failure.problem.code !== 'signature-time-off') return undefined;
  const { serverTime } = failure.problem;
  return serverTime === undefined ? undefined : Math.round((now - millisOf(serverTime)) / 1000);
}

/** The same failure; where the clock is to blame, its message says so to whoever reads the log. */
export function withClockHint(reason: unknown): unknown {
  const failure = failureOf(reason);
  const skew = clockSkewOf(reason);
  if (!failure || skew === undefined) return reason;
  const direction = skew > 0 ? '快' : '慢';
  const hint = `本机时钟比省平台${direction} ${Math.abs(skew)} 秒，最多相差 ${SIGNATURE_WINDOW_SECONDS} 秒；请用 NTP 校时`;
  return new CallFailed(failure, hint);
}
