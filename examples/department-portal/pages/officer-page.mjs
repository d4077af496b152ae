// @ts-check
import { OFFICIAL_ROLES, STAGES } from '@haochaping/core';
import { roles, stages } from '@haochaping/core/words/zh-hans.js';
import { html } from 'hono/html';
import { OFFICES } from '../cases/organisations.mjs';
import { layout } from './layout.mjs';
import { reviewTemplates } from './review-templates.mjs';
import { stepTemplates } from './step-templates.mjs';

/** Where the officers of an office answer its bad reviews, and others decide and call back. The scripts fill the templates with what the province says. */
export const officerPage = () =>
  layout({
    title: '承办工作台',
    path: '/officer',
    person: '承办人（演示）',
    styles: ['officer.css', 'review.css', 'form.css'],
    scripts: html`<script type="module" src="/public/officer/desk.js"></script>`,
    content: html`
      <section class="welcome welcome-small">
        <div class="welcome-inner">
          <h1>承办工作台</h1>
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
              <option value="" selected>全部</option>
              ${STAGES.map((stage) => html`<option value="${stage}">${stages[stage]}</option>`)}
            </select>
          </p>
          <p class="small">
            演示可以任选机构和身份；真实系统由登录账号决定。承办人看本机构的差评，裁定人看别的机构待裁定的，回访员看留有电话、已答复和已办结的，监督员和审计员看全部。
          </p>
        </form>
        <p class="notice" id="trouble" role="alert" hidden></p>
        <p class="visually-hidden" id="said" role="status"></p>
        <div class="desk">
          <section class="desk-list" aria-labelledby="list-title">
            <h2 id="list-title">差评清单</h2>
            <p class="empty" id="list-note">请先选择机构。</p>
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
