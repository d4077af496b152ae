// @ts-check
import { html, raw } from 'hono/html';
import { renderSVG } from 'uqr';
import { WINDOW_TARGET } from '../../cases/finished-matter.mjs';

/**
 * The paper that is put up at the window: whoever stands there rates the window itself, with or without a case of their own.
 * Its link stands beside the code for the phone in its frame, which has no camera.
 * @param {{ code: string, link: string } | { message: string }} posted or why there is none
 */
export const postedCode = (posted) =>
  'message' in posted
    ? html`<p class="notice">${posted.message}</p>`
    : html`
        <section class="posted" aria-labelledby="posted-title">
          <div class="posted-paper">
            <div class="posted-code" role="img" aria-label="${WINDOW_TARGET.name}的评价码">
              ${raw(renderSVG(posted.link, { ecc: 'M', border: 4 }))}
            </div>
            <div>
              <h2 id="posted-title">${WINDOW_TARGET.name}</h2>
              <p>办得怎么样，扫一扫，评一评</p>
              <p class="small">评价码 <span class="posted-characters">${posted.code}</span></p>
            </div>
          </div>
          <p class="small">
            打印出来贴在窗口。评的是窗口，不是哪一件办件，没有办件的人也能评；与办件的评价分开统计。一台设备一天评一次。
            <a id="posted-link" href="${posted.link}" target="_blank" rel="noreferrer">打开扫码后的网页</a>
          </p>
        </section>
      `;
