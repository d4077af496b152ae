// @ts-check
import { html } from 'hono/html';
import { embedScript, RATING_THEME } from './embed-script.mjs';
import { portalPage } from './portal-page.mjs';

/**
 * For whoever lost the receipt. What is typed goes to the province alone; this site does not see it.
 * @param {{ endpoint: string, view: import('../appearance.mjs').View }} known
 */
export const findPage = ({ endpoint, view }) =>
  portalPage({
    title: '找回我的评价',
    path: '/find',
    view,
    styles: [RATING_THEME, '/site/rating-colours.css', '/public/track.css'],
    scripts: html`${embedScript(endpoint)}
      <script type="module" src="/public/find.js"></script>`,
    content: html`
      <section class="welcome welcome-small">
        <div class="welcome-inner">
          <h1>回执丢了？</h1>
          <p>在这里找回您的评价。有查询链接的，请直接打开它；评价时没有留手机号的，查不到，请拨打 12345。</p>
        </div>
      </section>
      <div class="sheet">
        <noscript
          ><p class="notice">
            本页需要浏览器启用 JavaScript。您也可以<a href="${endpoint}/find">在省好差评平台的页面上查询</a>，或拨打
            12345。
          </p></noscript
        >
        <p class="notice" id="trouble" role="alert" hidden></p>
        <section class="ask" aria-labelledby="find-title">
          <h2 class="visually-hidden" id="find-title">用回执上的信息找回</h2>
          <div id="find">请稍候…</div>
        </section>
      </div>
    `,
  });
