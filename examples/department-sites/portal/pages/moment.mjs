// @ts-check
import { html } from 'hono/html';

const SHORT = new Intl.DateTimeFormat('zh-CN', { timeZone: 'Asia/Shanghai', month: 'long', day: 'numeric' });
const WITH_TIME = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  month: 'long',
  day: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/**
 * 11月20日
 * @param {string} instant
 */
export const day = (instant) => html`<time datetime="${instant}">${SHORT.format(new Date(instant))}</time>`;

/**
 * 11月20日 09:12
 * @param {string} instant
 */
export const dayAndTime = (instant) => html`<time datetime="${instant}">${WITH_TIME.format(new Date(instant))}</time>`;
