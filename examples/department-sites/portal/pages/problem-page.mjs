// @ts-check
import { html } from 'hono/html';
import { portalPage } from './portal-page.mjs';

/** @param {{ message: string, view: import('../appearance.mjs').View }} problem */
export const problemPage = ({ message, view }) =>
  portalPage({
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
