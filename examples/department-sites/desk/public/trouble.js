// @ts-check
import { failureOf } from '/haochaping/officer.js';

/**
 * Why something did not work, in a sentence; and the fields that the province found wrong, each with its own.
 * @param {unknown} reason
 * @returns {{ sentence: string, fields: readonly { name: string, sentence: string }[] }}
 */
export function troubleBehind(reason) {
  const failure = failureOf(reason);
  if (failure?.kind === 'refused') {
    const { title, detail, errors = [] } = failure.problem;
    const fields = errors.map((error) => ({ name: error.pointer.split('/')[1] ?? '', sentence: error.detail }));
    return { sentence: detail ? `${title}：${detail}` : title, fields };
  }
  if (failure?.kind === 'timed-out') return { sentence: '省好差评平台没有及时响应，请稍后再试。', fields: [] };
  if (failure) return { sentence: '省好差评平台暂时连接不上，请稍后再试。', fields: [] };
  return { sentence: reason instanceof Error ? reason.message : '出错了，请刷新页面后重试。', fields: [] };
}
