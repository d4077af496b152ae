// @ts-check
import { html } from 'hono/html';

/**
 * The one tag that brings haochaping into a page. It takes its files from the folder it came from.
 * @param {string} endpoint of the province's interface
 */
export const embedScript = (endpoint) =>
  html`<script src="/haochaping/haochaping.js" data-endpoint="${endpoint}" data-tracking-url="/track" defer></script>`;

/** What the elements look like, 长辈版 too, until the site's own colours come after it. */
export const RATING_THEME = '/haochaping/themes/blue.css';
