import { createHash } from 'node:crypto';
import { html, raw } from 'hono/html';
import { PAGE_STYLE } from './page-style.js';

/** A part of a page; what is put into it is escaped. */
export type Part = ReturnType<typeof html>;

type PageDocument = {
  readonly title: string;
  readonly content: Part;
  readonly status?: number;
  readonly script?: string;
  /** Whose pages may show it in a frame; nobody's unless given. */
  readonly frameAncestors?: readonly string[];
  /** How long caches may keep it; not at all unless given. */
  readonly cacheControl?: string;
};

const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** Runs no script but the one given, loads nothing, sends forms to this server alone and is shown in no frame but those given. */
const policyFor = (script: string | undefined, frameAncestors: readonly string[]): string =>
  [
    "default-src 'none'",
    `style-src ${hashOf(PAGE_STYLE)}`,
    ...(script === undefined ? [] : [`script-src ${hashOf(script)}`]),
    "form-action 'self'",
    `frame-ancestors ${frameAncestors.length > 0 ? frameAncestors.join(' ') : "'none'"}`,
    "base-uri 'none'",
  ].join('; ');

/** A page of the server for citizens: it works without scripts. */
export async function pageDocument({ title, content, status = 200, script, ...rest }: PageDocument): Promise<Response> {
  const { frameAncestors = [], cacheControl = 'no-store' } = rest;
  const page = await html`<!doctype html>
    <html lang="zh-Hans">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        ${cacheControl === 'no-store' ? raw('<meta name="robots" content="noindex" />') : ''}
        <title>${title} - 政务服务“好差评”</title>
        ${raw(`<style>${PAGE_STYLE}</style>`)}
      </head>
      <body>
        <main>
          <header>
            <p>政务服务“好差评”</p>
            <h1>${title}</h1>
          </header>
          ${content}
        </main>
        ${script === undefined ? '' : raw(`<script>${script}</script>`)}
      </body>
    </html>`;
  return new Response(String(page), {
    status,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': cacheControl,
      'content-security-policy': policyFor(script, frameAncestors),
    },
  });
}
