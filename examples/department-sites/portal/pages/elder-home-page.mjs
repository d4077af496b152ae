// @ts-check
import { html } from 'hono/html';
import { day } from './moment.mjs';
import { portalPage } from './portal-page.mjs';
import { ratingNotices, ratingScripts, RATING_STYLES } from './rating-here.mjs';

/** @typedef {import('../../cases/standing.mjs').StandingCase} StandingCase */

/**
 * The home page in 长辈版: what waits for a rating, one big button each, and nothing else until it is asked for.
 * @param {object} known
 * @param {readonly StandingCase[]} known.cases
 * @param {import('../../province/trouble.mjs').Trouble} [known.trouble]
 * @param {string} known.endpoint
 * @param {import('../appearance.mjs').View} known.view
 * @param {boolean} known.isSample
 */
export const elderHomePage = ({ cases, trouble, endpoint, view, isSample }) => {
  const waiting = cases.filter(({ standing }) => standing === 'to-rate');
  return portalPage({
    title: '请您评一评',
    path: '/',
    view,
    isAlone: true,
    styles: [...RATING_STYLES, '/public/case-row.css'],
    scripts: ratingScripts(endpoint, isSample),
    content: html`
      <div class="elder-home">
        <h1>请您评一评</h1>
        ${ratingNotices(trouble)}
        ${
          waiting.length === 0
            ? html`<p>没有等您评价的事。</p>`
            : html`<p>这些事办完了。想评哪件，就按哪件；不评也可以。</p>
                <ul>
                  ${waiting.map(waitingCase)}
                </ul>`
        }
        <details>
          <summary>看别的</summary>
          <p><a class="button button-quiet" href="/?show=all">我的全部办件</a></p>
          <p><a class="button button-quiet" href="/track">评过的，办得怎样</a></p>
          <p><a class="button button-quiet" href="/find">找回我的评价</a></p>
        </details>
      </div>
    `,
  });
};

/** @param {StandingCase} it */
const waitingCase = ({ caseNo, serviceCase: { item, organisation, closedAt } }) => html`
  <li aria-labelledby="case-${caseNo}">
    <h2 id="case-${caseNo}">${item.itemName}</h2>
    <p>${organisation.orgName}${closedAt && html`，${day(closedAt)}办结`}</p>
    <button class="rate-button" type="button" data-case-no="${caseNo}" aria-label="评价：${item.itemName}">评价</button>
  </li>
`;
