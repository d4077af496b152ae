// @ts-check
import { html } from 'hono/html';
import { layout } from '../../site/layout.mjs';

/** @type {import('../../site/layout.mjs').Frame} */
const FRAME = {
  name: '柳林县“好差评”工作台',
  sections: [{ path: '/', name: '差评办理' }],
  styles: ['/public/desk-frame.css'],
  note: '本站是“好差评”接口的接入示例，页面中的机构、人员与办件均为虚构。',
};

/**
 * A page of the offices' site. Whose desk it is, is said in the header as soon as somebody has signed in.
 * @param {import('../../site/layout.mjs').Page} page
 */
export const deskLayout = (page) =>
  layout(FRAME, page, { tools: html`<p class="person"><span class="person-name" id="person">未登录</span></p>` });
