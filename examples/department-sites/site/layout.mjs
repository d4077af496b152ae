// @ts-check
import { html } from 'hono/html';

/** @typedef {ReturnType<typeof html>} Markup */

/**
 * What a site has around each of its pages.
 * @typedef {object} Frame
 * @property {string} name of the site
 * @property {readonly { path: string, name: string }[]} sections
 * @property {readonly string[]} styles besides those that every site has
 * @property {string} note at the foot of the page
 *
 * @typedef {object} Page
 * @property {string} title
 * @property {string} path
 * @property {readonly string[]} styles addresses of its own style sheets
 * @property {Markup} scripts
 * @property {Markup} content
 */

/** Every page of every site has these. */
const STYLES = ['/site/colours.css', '/site/site.css', '/site/frame.css'];

/**
 * A whole page.
 * @param {Frame} frame
 * @param {Page} page
 * @param {{ tools: Markup, isElder?: boolean }} header what stands at the end of the header, and whether all of it is in 长辈版
 */
export const layout = (frame, { title, path, styles, scripts, content }, { tools, isElder = false }) =>
  html`<!doctype html>
    <html lang="zh-CN" data-hcp-appearance="${isElder ? 'elder' : ''}" data-hcp-help-phone="12345">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${title} · ${frame.name}</title>
        <link rel="icon" href="/site/mark.svg" type="image/svg+xml" />
        ${[...STYLES, ...styles, ...frame.styles].map(styleSheet)} ${scripts}
      </head>
      <body>
        <a class="skip-link" href="#main">跳到正文</a>
        <header class="site-header">
          <div class="site-header-inner">
            <a class="brand" href="/">
              <img src="/site/mark.svg" alt="" width="40" height="40" />
              <span class="brand-name">${frame.name}</span>
            </a>
            ${
              frame.sections.length > 0 &&
              html`<nav class="site-nav" aria-label="本站栏目">
                ${frame.sections.map((section) => sectionLink(section, path))}
              </nav>`
            }
            ${tools}
          </div>
        </header>
        <main id="main" tabindex="-1">${content}</main>
        <footer class="site-footer">
          <div class="site-footer-inner">
            <p>政务服务热线 12345</p>
            <p>${frame.note}</p>
          </div>
        </footer>
      </body>
    </html>`;

/** @param {string} address */
export const styleSheet = (address) => html`<link rel="stylesheet" href="${address}" />`;

/**
 * @param {{ path: string, name: string }} section
 * @param {string} current
 */
const sectionLink = ({ path, name }, current) =>
  path === current ? html`<a href="${path}" aria-current="page">${name}</a>` : html`<a href="${path}">${name}</a>`;
