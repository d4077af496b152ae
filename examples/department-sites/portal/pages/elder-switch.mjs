// @ts-check
import { html } from 'hono/html';

/**
 * The button for 长辈版. It is a form, so that it works without JavaScript; with it the page stays as it is, but for the home page,
 * which is another one in 长辈版.
 * @param {import('../appearance.mjs').View} view
 */
export const elderSwitch = ({ elder, address }) => html`
  <form class="elder-switch" id="elder-form" action="/appearance" data-page="${address === '/' ? 'its-own' : ''}">
    <input type="hidden" name="back" value="${address}" />
    <button type="submit" id="elder" name="elder" value="${elder ? 'off' : 'on'}" aria-pressed="${String(elder)}">
      长辈版
    </button>
  </form>
  <script type="module" src="/public/elder.js"></script>
`;
