// @ts-check
import { html } from 'hono/html';
import { deskLayout } from '../../desk/pages/desk-layout.mjs';
import { postedCode } from './posted-code.mjs';

/**
 * The window, the pad beside it and a citizen's phone, side by side: what happens on one of them is seen on the others. Above them
 * what is put up at the window.
 * @param {Parameters<typeof postedCode>[0]} posted
 */
export const hallPage = (posted) =>
  deskLayout({
    title: '办事大厅',
    path: '/hall',
    styles: ['/hall/public/hall.css'],
    scripts: html``,
    content: html`
      <section class="welcome welcome-small">
        <div class="welcome-inner">
          <h1>办事大厅</h1>
          <p>窗口办结一件事，交给平板，或者出示二维码；群众怎么评，窗口看不到。</p>
        </div>
      </section>
      <div class="sheet">
        <noscript><p class="notice">这一页需要浏览器启用 JavaScript。</p></noscript>
        ${postedCode(posted)}
        <div class="screens">
          ${screen({ name: 'window', caption: '办事窗口', note: '工作人员的屏幕' })}
          ${screen({ name: 'pad', caption: '评价平板', note: '朝向群众，放在柜台上' })}
          ${screen({ name: 'phone', caption: '群众的手机', note: '用按钮代替摄像头扫码' })}
        </div>
      </div>
    `,
  });

/** @param {{ name: string, caption: string, note: string }} screen */
const screen = ({ name, caption, note }) => html`
  <figure class="screen screen-${name}">
    <figcaption><strong>${caption}</strong> <span class="small">${note}</span></figcaption>
    <iframe name="${name}" title="${caption}" src="/hall/screens/${name}"></iframe>
  </figure>
`;
