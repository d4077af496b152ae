// @ts-check
import { html } from 'hono/html';
import { filtered, FILTERS } from '../../cases/standing.mjs';
import { caseRow } from './case-row.mjs';
import { portalPage } from './portal-page.mjs';
import { ratingNotices, ratingScripts, RATING_STYLES } from './rating-here.mjs';

/** @typedef {import('../../cases/standing.mjs').Filter} Filter */

/** @type {Readonly<Record<Filter, string>>} */
const TAB = { all: '全部', 'in-progress': '办理中', 'to-rate': '待评价', rated: '已评价' };

/** @type {Readonly<Record<Filter, string>>} */
const EMPTY = {
  all: '您还没有办件。',
  'in-progress': '没有正在办理的办件。',
  'to-rate': '没有等您评价的办件。办件办结后，您可以在这里评价。',
  rated: '您还没有评价过办件。评价自愿，办结后可在“待评价”中进行。',
};

/**
 * @param {object} known
 * @param {readonly import('../../cases/standing.mjs').StandingCase[]} known.cases
 * @param {import('../../province/trouble.mjs').Trouble} [known.trouble]
 * @param {Filter} known.filter
 * @param {string} known.endpoint
 * @param {import('../appearance.mjs').View} known.view
 * @param {boolean} known.isSample whether this browser is to be the invented citizen's own phone
 */
export const myCasesPage = ({ cases, trouble, filter, endpoint, view, isSample }) =>
  portalPage({
    title: '我的办件',
    path: '/',
    view,
    styles: [...RATING_STYLES, '/public/my-cases.css', '/public/case-row.css'],
    scripts: ratingScripts(endpoint, isSample),
    content: html`
      <section class="welcome">
        <div class="welcome-inner">
          <h1>我的办件</h1>
          <p>办结的事项可以评价一次。评价自愿，您留下的姓名和电话办事窗口看不到。</p>
        </div>
      </section>
      <div class="sheet">
        ${ratingNotices(trouble)}
        <nav class="tabs" aria-label="按状态筛选">
          ${FILTERS.map((tab) => tabLink(tab, filter, filtered(cases, tab).length))}
        </nav>
        ${caseList(filtered(cases, filter), filter)}
      </div>
      ${promises()}
    `,
  });

/**
 * @param {Filter} tab
 * @param {Filter} current
 * @param {number} count
 */
const tabLink = (tab, current, count) => html`
  <a href="/?show=${tab}" aria-current="${tab === current ? 'page' : 'false'}">
    ${TAB[tab]}<span class="count" data-count="${tab}">${count}</span>
  </a>
`;

/**
 * @param {readonly import('../../cases/standing.mjs').StandingCase[]} cases
 * @param {Filter} filter
 */
const caseList = (cases, filter) =>
  cases.length === 0
    ? html`<p class="empty">${EMPTY[filter]}</p>`
    : html`
        <h2 class="visually-hidden">${TAB[filter]}办件</h2>
        <div class="columns" aria-hidden="true">
          <span>办理事项</span><span>办理机构</span><span>时间</span><span>状态</span><span>评价</span>
        </div>
        <ul class="cases">
          ${cases.map(caseRow)}
        </ul>
      `;

const promises = () => html`
  <section class="promises" aria-labelledby="promises-title">
    <h2 id="promises-title">关于评价</h2>
    <ul>
      <li><strong>自愿自主</strong>五个等级由您自己选，不预选，随时可以不评。</li>
      <li>
        <strong>保护个人信息</strong
        >评价直接送到省好差评平台；窗口只知道“已评价”，看不到等级。差评由承办人核实，会看到办件和评价内容，看不到您留下的姓名和电话。
      </li>
      <li><strong>差评必有回音</strong>不满意的评价会限期核实、整改、答复，您可以随时查看进度。</li>
    </ul>
  </section>
`;
