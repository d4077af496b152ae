// @ts-check
import { html } from 'hono/html';
import { layout } from '../../site/layout.mjs';
import { elderSwitch } from './elder-switch.mjs';

/** @type {import('../../site/layout.mjs').Frame} */
const FRAME = {
  name: '柳林县政务服务网',
  sections: [
    { path: '/', name: '我的办件' },
    { path: '/track', name: '评价与办理进度' },
    { path: '/find', name: '找回评价' },
  ],
  styles: ['/public/elder.css'],
  note: '本站是“好差评”评价组件的接入示例，页面中的人员、办件与编码均为虚构。',
};

/** The invented citizen who is signed in. A real site knows its own and shows no more of a name than this. */
const CITIZEN = '张*华';

/**
 * A page of the citizens' site, in the look that was chosen.
 * @param {import('../../site/layout.mjs').Page & { view: import('../appearance.mjs').View, isAlone?: boolean }} page alone without
 *   the menu of the site
 */
export const portalPage = ({ view, isAlone = false, ...page }) =>
  layout(isAlone ? { ...FRAME, sections: [] } : FRAME, page, {
    isElder: view.elder,
    tools: html`${elderSwitch(view)}
      <p class="person"><span class="person-name">${CITIZEN}</span></p>`,
  });
