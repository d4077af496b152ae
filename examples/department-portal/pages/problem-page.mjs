// @ts-check
import { html } from 'hono/html';
import { layout } from './layout.mjs';

/** @param {{ message: string, view: import('../appearance.mjs').View }} problem */
export const problemPage = ({ message, view }) =>
  layout({
    title: '出错了',
    path: '',
    view,
    styles: [],
    scripts: html``,
    content: html`
      <div class="sheet problem">
        <h1>${message}</h1>
        <p><a class="button" href="/">返回我的办件</a></p>
      </div>
    `,
  });
