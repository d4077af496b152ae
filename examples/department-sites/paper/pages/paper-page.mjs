// @ts-check
import { html } from 'hono/html';
import { CLERKS, LIULIN_OFFICE } from '../../cases/organisations.mjs';
import { deskLayout } from '../../desk/pages/desk-layout.mjs';
import { sheetTemplates } from './sheet-templates.mjs';

/** Sheets for those who rate on paper, and the desk of the two people who enter what is on them. */
export const paperPage = () =>
  deskLayout({
    title: '书面评价',
    path: '/paper',
    tools: html`<p class="person"><span class="person-name" id="person">未登录</span></p>`,
    styles: [
      '/haochaping/themes/blue.css',
      '/site/form.css',
      '/site/rating-colours.css',
      '/public/desk.css',
      '/paper/public/paper.css',
    ],
    scripts: html`<script type="module" src="/paper/scripts/paper.js"></script>`,
    content: html`
      <section class="welcome welcome-small">
        <div class="welcome-inner">
          <h1>书面评价</h1>
          <p>没有手机和设备的群众在纸上评。收回的评价表由主管机构的两个人各录一次，录得一样才计入。</p>
        </div>
      </section>
      <div class="sheet">
        <noscript><p class="notice">这一页需要浏览器启用 JavaScript。</p></noscript>
        <p class="notice" id="trouble" role="alert" hidden></p>
        <section class="printing" aria-labelledby="printing-title">
          <h2 id="printing-title">印评价表</h2>
          <p>
            每张评价表对应一件办件，右上角的二维码就是它的编码，只能用来录这一张。
            <button class="button" type="button" id="print-sheet">给刚办结的一件印一张</button>
          </p>
          <div id="blank"></div>
        </section>
        <section class="accounts" id="accounts" aria-labelledby="accounts-title">
          <h2 id="accounts-title">录入收回的评价表：用一个演示账号登录</h2>
          <ul>
            ${CLERKS.map(
              ({ staffNo, staffName }) => html`
                <li>
                  <button class="account" type="button" data-staff-no="${staffNo}" aria-pressed="false">
                    <strong>录入员 ${staffName}</strong>
                    <span>${LIULIN_OFFICE.orgName}</span>
                    <span class="small">两个人各录各的，看不到对方录了什么</span>
                  </button>
                </li>
              `,
            )}
          </ul>
        </section>
        <p class="said" id="said" role="status" hidden></p>
        <div class="desk" id="desk" hidden>
          <section class="desk-list" aria-labelledby="list-title">
            <h2 id="list-title">录过的评价表</h2>
            <p class="field list-filter">
              <label>
                <span class="visually-hidden">看哪些</span>
                <select id="state" autocomplete="off">
                  <option value="waiting" selected>还没有计入</option>
                  <option value="counted">已经计入</option>
                </select>
              </label>
            </p>
            <p class="empty" id="list-note"></p>
            <ul id="list"></ul>
            <button class="button button-quiet" id="more" type="button" hidden>更多</button>
          </section>
          <section class="desk-detail" aria-labelledby="entry-title">
            <h2 id="entry-title">录一张</h2>
            <form id="scan" novalidate>
              <p class="field">
                <label>
                  <span class="label">评价表编码</span>
                  <span class="hint">对准评价表右上角的二维码，用扫码枪扫。</span>
                  <input name="ticket" autocomplete="off" spellcheck="false" required maxlength="200" />
                </label>
                <span class="fault" data-fault-of="ticket"></span>
              </p>
              <button class="button" type="submit">打开这一张</button>
            </form>
            <div id="entry"></div>
          </section>
        </div>
      </div>
      ${sheetTemplates()}
    `,
  });
