/** What every page asks, in the words that ours gets from its province; in none of the others is anything checked or kept. */
export const TITLE = '服务评价';
export const QUESTION = '您对这次服务满意吗？';
export const LEVELS = [
  ['very-satisfied', '非常满意'],
  ['satisfied', '满意'],
  ['basically-satisfied', '基本满意'],
  ['dissatisfied', '不满意'],
  ['very-dissatisfied', '非常不满意'],
];
export const WHY = '哪些地方不满意？';
export const REASONS = [
  ['501', '在大厅办事时长时间等待'],
  ['502', '一次性告知不到位'],
  ['503', '服务态度不好'],
];
export const MORE = '还想说什么？';
export const SUBMIT = '提交评价';
export const RECEIVED = '评价已收到';

/** @param {(event: Event) => void} open */
export const whenAsked = (open) => document.getElementById('rate')?.addEventListener('click', open);

/**
 * The ticket and the endpoint, as our own page has them.
 * @param {EventTarget | null} button
 */
export const ticketOf = (button) => ({
  endpoint: location.origin,
  ticket: button instanceof HTMLElement ? button.dataset.hcpTicket : undefined,
});

/**
 * Sends a rating and gives its number.
 * @param {{ level: unknown, indicators: readonly unknown[], text: unknown }} filled
 * @returns {Promise<string>}
 */
export async function send({ level, indicators, text }) {
  const body = JSON.stringify({ service: { level, indicators }, answers: {}, text });
  const headers = { 'content-type': 'application/json' };
  return (await (await fetch('/v1/ratings', { method: 'POST', headers, body })).json()).ratingNo;
}
