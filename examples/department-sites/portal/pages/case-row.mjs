// @ts-check
import { html } from 'hono/html';
import { day, dayAndTime } from './moment.mjs';

/** @typedef {import('../../cases/standing.mjs').StandingCase} StandingCase */

const STATUS = { 'to-accept': '待受理', accepted: '办理中', closed: '已办结' };

/**
 * One case: a card on a phone, a line of a table on a desk.
 * @param {StandingCase} it
 */
export const caseRow = (it) => {
  const { item, organisation, staff, caseStatus, acceptedAt } = it.serviceCase;
  const titleId = `case-${it.caseNo}`;
  return html`
    <li class="case" aria-labelledby="${titleId}">
      <div class="case-item">
        <h3 id="${titleId}">${item.itemName}</h3>
        ${it.crossProvince && html`<span class="tag">跨省通办</span>`}
        <p class="case-no">办件编号 ${it.caseNo}</p>
        <details class="codes">
          <summary>事项编码</summary>
          <dl>
            <div>
              <dt>事项编码</dt>
              <dd>${item.itemCode}</dd>
            </div>
            <div>
              <dt>业务办理项编码</dt>
              <dd>${item.handleItemCode}</dd>
            </div>
          </dl>
        </details>
      </div>
      <dl class="case-office">
        <div>
          <dt>办理机构</dt>
          <dd>${organisation.orgName}</dd>
        </div>
        <div class="minor">
          <dt>工作人员</dt>
          <dd>${staff ? `${staff.staffName}（${staff.staffNo}）` : acceptedAt ? '系统自动受理' : '待分配'}</dd>
        </div>
        <div class="minor">
          <dt>办理渠道</dt>
          <dd>${it.channel}</dd>
        </div>
      </dl>
      <dl class="case-dates">${dates(it)}</dl>
      <p class="case-status"><span class="status status-${caseStatus}">${STATUS[caseStatus]}</span></p>
      <div class="case-rating">${rating(it)}</div>
    </li>
  `;
};

/** @param {StandingCase} it */
function dates({ serviceCase: { acceptedAt, closedAt } }) {
  if (!acceptedAt)
    return html`<div>
      <dt>受理</dt>
      <dd>等待受理</dd>
    </div>`;
  return html`
    <div>
      <dt>受理</dt>
      <dd>${dayAndTime(acceptedAt)}</dd>
    </div>
    ${
      closedAt &&
      html`<div>
        <dt>办结</dt>
        <dd>${dayAndTime(closedAt)}</dd>
      </div>`
    }
  `;
}

/** @param {StandingCase} it */
function rating({ caseNo, serviceCase, standing, ratedAt }) {
  if (standing === 'in-progress') return html`<span class="not-yet">办结后可评价</span>`;
  if (standing === 'rated') return ratedMark(caseNo, ratedAt);
  const { itemName } = serviceCase.item;
  return html`<button class="rate-button" type="button" data-case-no="${caseNo}" aria-label="评价：${itemName}">
    评价
  </button>`;
}

/**
 * What stands in the place of the button after a rating, with the way back to it. The page's script fills in case and day of a new
 * rating, and lets the link lead to the progress where this device remembers the rating.
 * @param {string} [caseNo]
 * @param {string} [ratedAt]
 */
export const ratedMark = (caseNo = '', ratedAt) =>
  html`<p class="rated-mark">
    <strong>已评价</strong> ${ratedAt ? day(ratedAt) : html`<time data-text="day"></time>`}
    <a class="way-back" href="/find" data-rated-case="${caseNo}" aria-describedby="case-${caseNo}">找回我的评价</a>
  </p>`;
