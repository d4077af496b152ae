import { createHash } from 'node:crypto';
import { REFUSALS, refusalsOf, type Caller, type Endpoint } from '@haochaping/protocol';
import type { Context } from 'hono';
import { html, raw } from 'hono/html';

const STYLE = `
body { font: 16px/1.6 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; color-scheme: light dark }
table { border-collapse: collapse; width: 100% }
th, td { border-bottom: 1px solid; padding: .4rem; text-align: start; vertical-align: top }
:target { outline: 2px solid }
`;
const STYLE_HASH = createHash('sha256').update(STYLE).digest('base64');
const POLICY = `default-src 'none'; style-src 'sha256-${STYLE_HASH}'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'`;

const CALLERS: Readonly<Record<Caller, string>> = {
  department: '部门服务器（签名）',
  ticket: '群众（评价票据）',
  'tracking-token': '群众（查询凭证）',
  'survey-ticket': '被调查的人（调查票据）',
  officer: '承办人（凭证）',
  anyone: '任何人',
};

const rowOf = (basePath: string, endpoint: Endpoint) =>
  html`<tr>
    <td><code>${endpoint.method} ${basePath}${endpoint.path}</code></td>
    <td>${endpoint.summary}</td>
    <td>${CALLERS[endpoint.caller]}</td>
    <td>${refusalsOf(endpoint).map((code) => html`<a href="#${code}">${code}</a> `)}</td>
  </tr>`;

const refusalRows = Object.entries(REFUSALS).map(
  ([code, { status, title }]) =>
    html`<tr id="${code}">
      <td><code>${code}</code></td>
      <td>${status}</td>
      <td>${title}</td>
    </tr>`,
);

type Served = { readonly sandbox: boolean; readonly basePath: string };

/** What this server is and what it offers, for a developer without a network. */
export function indexPage(context: Context, endpoints: readonly Endpoint[], { sandbox, basePath }: Served) {
  context.header('content-security-policy', POLICY);
  return context.html(
    html`<!doctype html>
      <html lang="zh-Hans">
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width" />
          <title>政务服务“好差评”统一接口</title>
          <style>
            ${raw(STYLE)}
          </style>
        </head>
        <body>
          <h1>政务服务“好差评”统一接口</h1>
          <p>
            这是统一接口 v1 的参考实现${sandbox ? '，正以沙箱方式运行：数据仅供试用，时钟可以向前拨' : ''}。接口说明见
            <a href="${basePath}/openapi.json">openapi.json</a>（OpenAPI 3.1）。
          </p>
          <h2>接口</h2>
          <table>
            <thead>
              <tr>
                <th>地址</th>
                <th>用途</th>
                <th>调用方</th>
                <th>可能的拒绝</th>
              </tr>
            </thead>
            <tbody>
              ${endpoints.map((endpoint) => rowOf(basePath, endpoint))}
            </tbody>
          </table>
          <h2>拒绝</h2>
          <table>
            <thead>
              <tr>
                <th>代码</th>
                <th>状态码</th>
                <th>含义</th>
              </tr>
            </thead>
            <tbody>
              ${refusalRows}
            </tbody>
          </table>
        </body>
      </html>`,
  );
}
