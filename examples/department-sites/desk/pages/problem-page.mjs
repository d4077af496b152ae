// @ts-check
import { html } from 'hono/html';
import { deskLayout } from './desk-layout.mjs';

/** @param {string} message */
export const problemPage = (message) =>
  deskLayout({
    title: '出错了',
    path: '',
    styles: [],
    scripts: html``,
    content: html`
      <div class="sheet problem">
        <h1>${message}</h1>
        <p><a class="button" href="/">返回差评办理</a></p>
      </div>
    `,
  });
