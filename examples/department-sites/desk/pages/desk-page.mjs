// @ts-check
import { FINAL_STAGES, OFFICIAL_ROLES, STAGES } from '@haochaping/core';
import { roles, stages } from '@haochaping/core/words/zh-hans.js';
import { html } from 'hono/html';
import { HOUSEHOLD, LIULIN_OFFICE, OFFICES, staffOf, XINHUA_OFFICE } from '../../cases/organisations.mjs';
import { deskLayout } from './desk-layout.mjs';
import { reviewTemplates } from './review-templates.mjs';
import { stepTemplates } from './step-templates.mjs';

/** The stages in which somebody still has something to do. */
const OPEN = STAGES.filter((stage) => !FINAL_STAGES.some((final) => final === stage));

/** One of each kind of work, where the sample county has something for it. */
const ACCOUNTS = /** @type {const} */ ([
  { office: HOUSEHOLD, role: 'officer', does: '核实、整改、答复本科室的差评' },
  { office: LIULIN_OFFICE, role: 'supervisor', does: '看全县的差评，催办、复核' },
  { office: XINHUA_OFFICE, role: 'supervisor', does: '把新来的差评转给办理单位' },
  { office: XINHUA_OFFICE, role: 'decider', does: '裁定是不是误评' },
  { office: LIULIN_OFFICE, role: 'caller', does: '回访评价人' },
]);

/** Where the officers of an office answer its bad reviews, and others decide and call back. The scripts fill the templates with what the province says. */
export const deskPage = () =>
  deskLayout({
    title: '差评办理',
    path: '/',
    // Whose desk it is, as soon as somebody has signed in.
    tools: html`<p class="person"><span class="person-name" id="person">未登录</span></p>`,
    styles: ['/site/form.css', '/public/desk.css', '/public/review.css'],
    scripts: html`<script type="module" src="/public/desk.js"></script>`,
    content: html`
      <section class="welcome welcome-small">
        <div class="welcome-inner">
          <h1>差评办理</h1>
          <p>差评的核实、转办、整改、答复、裁定、回访和办结。承办人看不到评价人是谁。</p>
        </div>
      </section>
      <div class="sheet">
        <noscript><p class="notice">工作台需要浏览器启用 JavaScript。</p></noscript>
        <form class="office-picker" id="picker">
          <p class="field">
            <label for="office">机构</label>
            <select id="office" name="orgCode" autocomplete="off">
              <option value="" selected>请选择机构</option>
              ${OFFICES.map(({ orgCode, orgName }) => html`<option value="${orgCode}">${orgName}</option>`)}
            </select>
          </p>
          <p class="field">
            <label for="role">身份</label>
            <select id="role" name="role" autocomplete="off">
              ${OFFICIAL_ROLES.map((role) => html`<option value="${role}">${roles[role]}</option>`)}
            </select>
          </p>
          <p class="field">
            <label for="stage">办理阶段</label>
            <select id="stage" name="stage" autocomplete="off">
              <option value="open" data-stages="${OPEN.join()}" selected>待办，先到期的在前</option>
              <option value="">全部</option>
              ${STAGES.map((stage) => html`<option value="${stage}">${stages[stage]}</option>`)}
            </select>
          </p>
          <p class="small">
            演示可以任选机构和身份；真实系统由登录账号决定。承办人看本机构的差评，裁定人看别的机构待裁定的，回访员看留有电话、已答复和已办结的，监督员和审计员看全部。
          </p>
        </form>
        <p class="notice" id="trouble" role="alert" hidden></p>
        <p class="visually-hidden" id="said" role="status"></p>
        <section class="accounts" id="accounts" aria-labelledby="accounts-title">
          <h2 id="accounts-title">用一个演示账号登录</h2>
          <ul>
            ${ACCOUNTS.map(accountButton)}
          </ul>
        </section>
        <div class="desk" id="desk" hidden>
          <section class="desk-list" aria-labelledby="list-title">
            <h2 id="list-title">差评清单</h2>
            <p class="empty" id="list-note"></p>
            <ul id="list"></ul>
            <button class="button button-quiet" id="more" type="button" hidden>更多</button>
          </section>
          <section class="desk-detail" id="detail" aria-label="差评详情">
            <p class="empty">从清单中选择一件差评。</p>
          </section>
        </div>
      </div>
      ${reviewTemplates()} ${stepTemplates()}
    `,
  });

/** @param {(typeof ACCOUNTS)[number]} account */
const accountButton = ({ office, role, does }) => html`
  <li>
    <button class="account" type="button" data-office="${office.orgCode}" data-role="${role}">
      <strong>${roles[role]} ${staffOf(office, role).staffName}</strong>
      <span>${office.orgName}</span>
      <span class="small">${does}</span>
    </button>
  </li>
`;
