// @ts-check
import { html } from 'hono/html';
import { embedScript, RATING_THEME } from './embed-script.mjs';
import { portalPage } from './portal-page.mjs';

/**
 * Follows one rating, or several, by what stands after `#` in the address: tokens, or the number of a case whose rating this device
 * remembers. Browsers send that part to no server, so it is read in the page.
 * @param {{ endpoint: string, view: import('../appearance.mjs').View }} known
 */
export const trackPage = ({ endpoint, view }) =>
  portalPage({
    title: '评价与办理进度',
    path: '/track',
    view,
    styles: [RATING_THEME, '/site/rating-colours.css', '/public/track.css', '/site/form.css'],
    scripts: html`${embedScript(endpoint)}
      <script type="module" src="/public/track.js"></script>`,
    content: html`
      <section class="welcome welcome-small">
        <div class="welcome-inner">
          <h1>评价与办理进度</h1>
          <p>差评办到哪一步、追评、谁看过您的姓名和电话，都在这里。</p>
        </div>
      </section>
      <div class="sheet">
        <noscript><p class="notice">查看进度需要浏览器启用 JavaScript。您也可以拨打 12345 查询。</p></noscript>
        <p class="notice" id="trouble" role="alert" hidden></p>
        <section id="tracker" aria-labelledby="tracker-title" hidden>
          <h2 class="visually-hidden" id="tracker-title">查到的评价</h2>
          <div id="progress"></div>
        </section>
        <section id="ask" class="ask" hidden>
          <h2>查看我的评价</h2>
          <p>评价以后，回执上有一个查询链接。请直接打开它，或者粘贴在这里；有几条评价的，一行一个。</p>
          <form id="ask-form" novalidate>
            <p class="field">
              <label for="token">查询链接</label>
              <textarea
                id="token"
                name="token"
                rows="2"
                autocomplete="off"
                autocapitalize="off"
                spellcheck="false"
                aria-describedby="token-fault"
              ></textarea>
              <span class="fault" id="token-fault"></span>
            </p>
            <button class="button" type="submit">查看进度</button>
          </form>
          <p>回执丢了？<a class="way-back" href="/find">找回我的评价</a></p>
          <p class="small">凭这个链接就能看到这条评价的办理情况，请不要转给他人。本站不保存它。</p>
        </section>
      </div>
    `,
  });
