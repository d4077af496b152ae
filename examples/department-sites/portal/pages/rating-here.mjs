// @ts-check
import { html } from 'hono/html';
import { ratedMark } from './case-row.mjs';
import { embedScript, RATING_THEME } from './embed-script.mjs';

/** What every page needs on which cases are rated: its button is `data-case-no`. */
export const RATING_STYLES = [RATING_THEME, '/site/rating-colours.css'];

/**
 * @param {string} endpoint
 * @param {boolean} isSample whether this browser is to be the invented citizen's own phone
 */
export const ratingScripts = (endpoint, isSample) =>
  html`${embedScript(endpoint)}
    <script type="module" src="/public/my-cases.js"></script>
    ${isSample && html`<script type="module" src="/scripts/sample-device.js"></script>`}`;

/** @param {import('../../province/trouble.mjs').Trouble} [trouble] */
export const ratingNotices = (trouble) => html`
  ${trouble && html`<p class="notice" role="alert">${trouble.message}下面的评价状态可能不是最新的。</p>`}
  <noscript
    ><p class="notice">评价需要浏览器启用 JavaScript。您也可以在办事大厅的评价器上评价，或拨打 12345。</p></noscript
  >
  <p class="notice" id="trouble" role="alert" hidden></p>
  <p class="visually-hidden" id="said" role="status"></p>
  <template id="rated-mark">${ratedMark()}</template>
`;
