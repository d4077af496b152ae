// @ts-check
import { html } from 'hono/html';
import { styleSheet } from '../../site/layout.mjs';
import { WINDOW } from '../../cases/finished-matter.mjs';

const STYLES = ['/haochaping/themes/blue.css', '/site/colours.css', '/site/site.css', '/site/rating-colours.css'];

/**
 * A screen by itself: no menu, nothing but what it is for.
 * @param {object} screen
 * @param {'window' | 'pad' | 'phone'} screen.name
 * @param {string} screen.title
 * @param {string} screen.endpoint of the province's interface
 * @param {import('../../site/layout.mjs').Markup} screen.content
 */
const screenPage = ({ name, title, endpoint, content }) =>
  html`<!doctype html>
    <html lang="zh-CN" data-hcp-help-phone="12345">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${title} · 办事大厅</title>
        ${[...STYLES, '/hall/public/screens.css'].map(styleSheet)}
        <script type="module" src="/hall/scripts/${name}.js"></script>
      </head>
      <body class="on-${name}" data-endpoint="${endpoint}">
        ${content}
      </body>
    </html>`;

/** @param {string} endpoint */
export const windowPage = (endpoint) =>
  screenPage({
    name: 'window',
    title: '办事窗口',
    endpoint,
    content: html`
      <header class="window-bar">
        <h1>${WINDOW.name}</h1>
        <p>${WINDOW.business}</p>
        <p class="window-staff">${WINDOW.staffName}（${WINDOW.staffNo}）</p>
      </header>
      <main class="window-desk">
        <section class="matter" aria-labelledby="item">
          <h2 id="item">正在取号…</h2>
          <dl>
            <div>
              <dt>申请人</dt>
              <dd id="applicant"></dd>
            </div>
            <div>
              <dt>办件编号</dt>
              <dd id="case-no"></dd>
            </div>
          </dl>
          <p class="status status-closed" id="closed" hidden>已办结</p>
        </section>
        <p class="window-ways">
          <span id="ways" hidden>
            <button class="button" type="button" id="to-pad">交给平板评价</button>
            <button class="button" type="button" id="to-code">出示二维码</button>
          </span>
          <button class="button button-quiet" type="button" id="next">办下一件</button>
        </p>
        <p class="notice" id="trouble" role="alert" hidden></p>
        <p class="window-says" id="says" role="status"></p>
        <div id="code"></div>
      </main>
    `,
  });

/** @param {string} endpoint */
export const padPage = (endpoint) =>
  screenPage({
    name: 'pad',
    title: '评价平板',
    endpoint,
    content: html`
      <main>
        <h1 class="visually-hidden">评价</h1>
        <hcp-kiosk id="kiosk" sound><p class="pad-hall" slot="attract">柳林县政务服务中心</p></hcp-kiosk>
      </main>
    `,
  });

/** @param {string} endpoint */
export const phonePage = (endpoint) =>
  screenPage({
    name: 'phone',
    title: '群众的手机',
    endpoint,
    content: html`
      <main>
        <section class="phone-home" id="home">
          <h1>我的手机</h1>
          <p>窗口出示二维码以后，扫一扫，在自己的手机上评这件事；也可以扫贴在窗口的评价码，评这个窗口。</p>
          <button class="button" type="button" id="scan">用手机扫一扫</button>
          <button class="button button-quiet" type="button" id="scan-posted">扫贴在窗口的评价码</button>
          <p class="window-says" id="says" role="status"></p>
          <p class="small">这里没有摄像头：按钮直接打开二维码里的链接。</p>
        </section>
        <section id="opened" aria-label="扫码打开的评价" hidden>
          <div id="rating"></div>
          <p class="small phone-link">
            真的手机扫码，打开的是<a id="link" target="_blank" rel="noreferrer">评价平台上的网页</a>，内容一样。
          </p>
        </section>
      </main>
    `,
  });
