import { createDepartmentClient } from '@haochaping/client/department';
import { SANDBOX_OFFICES, provinceInMemory } from '@haochaping/server/in-memory';
import { closedCase } from '@haochaping/test-support/samples';
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { extname, join } from 'node:path';
import { mock } from 'node:test';
import { passOn } from '../department/pass-on.js';

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
};
/** Where the department's own server finds the province; nothing listens there. */
const PROVINCE = 'https://hcp.example.gov.cn';

/** A page or a file that is not the site's own; undefined where there is none at that path. `ticket` makes a new one. */
export type OtherPages = (
  path: string,
  own: { readonly tag: string; readonly ticket: () => Promise<string> },
) => Promise<{ readonly headers: Readonly<Record<string, string>>; readonly body: string | Uint8Array } | undefined>;

/** The province's own pages for a rating, behind the same host. */
const PLAIN_PAGES = ['/rate', '/rated'];

/** The headers that docs/deploying.md gives, by the first line of their block. */
function documentedHeaders(path: string): Readonly<Record<string, string>> {
  const blocks = [...readFileSync('docs/deploying.md', 'utf8').matchAll(/^```http\n(.+)\n([^`]+)```$/gm)];
  const lines =
    blocks
      .find(([, first]) => first === path)?.[2]
      ?.trim()
      .split('\n') ?? [];
  if (lines.length === 0) throw new Error(`docs/deploying.md has no headers for ${path}`);
  return Object.fromEntries(
    lines.map((line) => [
      line.slice(0, line.indexOf(':')),
      line.slice(line.indexOf(':') + 2).replace('<省平台>', PROVINCE),
    ]),
  );
}

/**
 * A department's site as docs/deploying.md describes it, with the province behind the same host: its page brings in haochaping by
 * the tag that was given last, and has one button to rate.
 */
export async function startDeployedSite(folder: string, others: OtherPages = () => Promise.resolve(undefined)) {
  const province = await provinceInMemory(Buffer.alloc(32, 7));
  const { fetch: overNetwork } = globalThis;
  mock.method(globalThis, 'fetch', (...[input, init]: Parameters<typeof fetch>) => {
    const request = new Request(input, init);
    return request.url.startsWith(PROVINCE) ? province.answer(request) : overNetwork(request);
  });
  const department = createDepartmentClient({
    endpoint: PROVINCE,
    ...(await province.ensureApp({ appId: 'portal', name: '门户', offices: SANDBOX_OFFICES })),
  });
  const [ofFiles, ofPages] = [documentedHeaders('/haochaping/<版本>/*'), documentedHeaders('/*')];
  let tag = '';
  let cases = 0;
  let asked: string[] = [];

  async function freshTicket(): Promise<string> {
    cases += 1;
    await department.registerServiceCase(`A-${cases}`, closedCase('liulin', Date.now()));
    return (await department.requestTicket(`A-${cases}`, { channel: 'pc' })).ticket;
  }

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname } = new URL(request.url ?? '/', 'http://site');
    if (pathname.startsWith('/v1/') || PLAIN_PAGES.includes(pathname))
      return passOn(province, PROVINCE, request, response);
    const other = await others(pathname, { tag, ticket: freshTicket });
    if (other) return void response.writeHead(200, other.headers).end(other.body);
    if (['/', '/track'].includes(pathname)) {
      response.writeHead(200, { ...ofPages, 'content-type': 'text/html; charset=utf-8' });
      const button = `<button data-hcp-ticket="${await freshTicket()}">评价</button>`;
      return void response.end(
        `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>办件</title>${tag}${button}`,
      );
    }
    asked.push(pathname);
    const file = join(folder, pathname.replace('/haochaping/', ''));
    if (!pathname.startsWith('/haochaping/') || !existsSync(file)) return void response.writeHead(404).end();
    response.writeHead(200, {
      ...ofFiles,
      'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
      vary: 'origin',
      // For a page without an origin the files are from elsewhere, which docs/deploying.md says what to do about.
      ...(request.headers.origin === 'null' && { 'access-control-allow-origin': '*' }),
    });
    response.end(readFileSync(file));
  }

  const server = createServer((request, response) => void serve(request, response));
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return {
    origin: `http://127.0.0.1:${address.port}`,
    /** From now on the page's header has this line. */
    putIntoHeader: (line: string) => void (tag = line.replace(PROVINCE, '/')),
    /** The files that were asked for since this was called last. */
    takeAsked(): readonly string[] {
      const taken = asked;
      asked = [];
      return taken;
    },
    async stop(): Promise<void> {
      server.close().closeAllConnections();
      await province.close();
    },
  };
}
