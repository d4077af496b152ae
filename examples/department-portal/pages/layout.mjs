// @ts-check
import { html } from 'hono/html';
import { elderSwitch } from './elder-switch.mjs';

/** @typedef {ReturnType<typeof html>} Markup */

const SECTIONS = [
  { path: '/', name: '我的办件' },
  { path: '/track', name: '评价与办理进度' },
  { path: '/officer', name: '承办工作台' },
];

/** The invented citizen who is signed in. A real site knows its own and shows no more of a name than this. */
const CITIZEN = '张*华';

/**
 * What every page of the site has around its content.
 * @param {object} page
 * @param {string} page.title
 * @param {string} page.path
 * @param {readonly string[]} page.styles files of public/ or whole paths, besides the site's own
 * @param {Markup} page.scripts
 * @param {Markup} page.content
 * @param {string} [page.person] who is signed in
 * @param {import('../appearance.mjs').View} [page.view] where citizens come, and choose how it looks
 */
export const layout = ({ title, path, styles, scripts, content, person = CITIZEN, view }) =>
  html`<!doctype html>
    <html lang="zh-CN" data-hcp-appearance="${view?.elder ? 'elder' : ''}" data-hcp-help-phone="12345">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${title} · 柳林县政务服务</title>
        <link rel="icon" href="/public/mark.svg" type="image/svg+xml" />
        ${['colours.css', 'site.css', 'frame.css', ...styles, 'elder.css'].map(styleSheet)} ${scripts}
      </head>
      <body>
        <a class="skip-link" href="#main">跳到正文</a>
        <header class="site-header">
          <div class="site-header-inner">
            <a class="brand" href="/">
              <img src="/public/mark.svg" alt="" width="40" height="40" />
              <span class="brand-name">柳林县政务服务</span>
            </a>
            <nav class="site-nav" aria-label="本站栏目">${SECTIONS.map((section) => sectionLink(section, path))}</nav>
            ${view && elderSwitch(view)}
            <p class="person"><span class="person-name">${person}</span></p>
          </div>
        </header>
        <main id="main" tabindex="-1">${content}</main>
        <footer class="site-footer">
          <div class="site-footer-inner">
            <p>政务服务热线 12345</p>
            <p>本站是“好差评”评价组件的接入示例，页面中的人员、办件与编码均为虚构。</p>
          </div>
        </footer>
      </body>
    </html>`;

/** @param {string} file */
const styleSheet = (file) => html`<link rel="stylesheet" href="${file.startsWith('/') ? file : `/public/${file}`}" />`;

/**
 * @param {{ path: string, name: string }} section
 * @param {string} current
 */
const sectionLink = ({ path, name }, current) =>
  path === current ? html`<a href="${path}" aria-current="page">${name}</a>` : html`<a href="${path}">${name}</a>`;
