// @ts-check
import { html } from 'hono/html';
import { layout } from '../../site/layout.mjs';

/** @type {import('../../site/layout.mjs').Frame} */
const FRAME = {
  name: '柳林县“好差评”工作台',
  sections: [
    { path: '/', name: '差评办理' },
    { path: '/hall', name: '办事大厅' },
    { path: '/paper', name: '书面评价' },
  ],
  styles: ['/public/desk-frame.css'],
  note: '本站是“好差评”接口的接入示例，页面中的机构、人员与办件均为虚构。',
};

/**
 * A page of the offices' site.
 * @param {import('../../site/layout.mjs').Page & { tools?: import('../../site/layout.mjs').Markup }} page with what stands at the
 *   end of its header
 */
export const deskLayout = ({ tools = html``, ...page }) => layout(FRAME, page, { tools });
