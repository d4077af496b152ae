// @ts-check
import { LEVELS } from '@haochaping/core';
import { levels } from '@haochaping/core/words/zh-hans.js';
import { html } from 'hono/html';

/** @param {string} title @param {unknown} content */
const page = (title, content) =>
  html`<!doctype html>
    <html lang="zh-Hans">
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width" />
      <title>${title}</title>
      <h1>${title}</h1>
      ${content}
    </html>`;

/** @param {readonly { caseNo: string, serviceCase: { item: { itemName: string } } }[]} cases */
export const casesPage = (cases) =>
  page(
    '我的办件',
    cases.map(
      ({ caseNo, serviceCase }) =>
        html`<form method="post" action="/cases/${caseNo}/open">
          <p>${serviceCase.item.itemName} <button>评价</button></p>
        </form>`,
    ),
  );

/** Five levels that cost the same click; none is chosen, and nothing is sent without one. @param {string} caseNo */
export const formPage = (caseNo) =>
  page(
    '评价',
    html`<form method="post" action="/cases/${caseNo}/rate">
      <fieldset>
        <legend>您对这次办理是否满意？</legend>
        ${LEVELS.map((level) => html`<label><input type="radio" name="level" value="${level}" required /> ${levels[level]}</label> `)}
      </fieldset>
      <p>
        <label>想说的话 <textarea name="text" maxlength="150"></textarea></label>
      </p>
      <button>提交</button>
    </form>`,
  );

/** @param {string} url */
export const linkPage = (url) => page('评价', html`<p><a href="${url}" rel="noreferrer">打开省里的评价页</a></p>`);

/** @param {string} sentence */
export const messagePage = (sentence) => page('评价', html`<p>${sentence}</p>`);
