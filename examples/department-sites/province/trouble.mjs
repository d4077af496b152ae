// @ts-check
import { failureOf } from '@haochaping/client';

/**
 * What went wrong between this site and the province, as an answer to the browser.
 * @typedef {{ status: 404 | 409 | 502 | 503, code: string, message: string, problem?: unknown }} Trouble
 */

/** @type {Readonly<Record<string, Trouble>>} */
const REFUSED = {
  'ticket-already-rated': { status: 409, code: 'already-rated', message: '这件办件已经评价过了。' },
  'service-case-unknown': { status: 404, code: 'case-unknown', message: '省好差评平台还没有这件办件，请稍后再试。' },
};
/** @type {Trouble} */
const REFUSED_OTHERWISE = {
  status: 502,
  code: 'province-refused',
  message: '省好差评平台没有受理本站的请求，请联系管理员。',
};
/** @type {Trouble} */
const SILENT = { status: 503, code: 'province-unreachable', message: '省好差评平台暂时连接不上，请稍后再试。' };

/**
 * @param {unknown} reason of a rejected call to the province
 * @returns {Trouble | undefined} undefined for a fault of our own
 */
export function troubleBehind(reason) {
  if (reason instanceof DOMException && reason.name === 'TimeoutError') return SILENT;
  const failure = failureOf(reason);
  if (failure?.kind === 'refused') {
    const { problem } = failure;
    return { ...(REFUSED[problem.code] ?? REFUSED_OTHERWISE), problem };
  }
  return failure && SILENT;
}

/**
 * The province's own word for why it refused.
 * @param {unknown} reason
 */
export function refusalCode(reason) {
  const failure = failureOf(reason);
  return failure?.kind === 'refused' ? failure.problem.code : undefined;
}
