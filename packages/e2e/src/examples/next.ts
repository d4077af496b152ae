import { build } from 'esbuild';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ENDPOINT } from '../department/routed-province.js';
import { built } from './built.js';
import type { Backend, Department } from './example.js';

const FOLDER = 'examples/react19-ssr';

/** Does with the example's files what Next's pages router does; Next itself is not here. */
export async function nextBackend({ province, caseNo, register }: Department): Promise<Backend> {
  await register(caseNo);
  const { appId, secret } = province.app;
  Object.assign(process.env, { HCP_ENDPOINT: ENDPOINT, HCP_APP: appId, HCP_SECRET: secret });
  const { pageFor, ticketFor } = await onServer();
  const scripts = await built('react19-ssr', { entry: 'next.js', contents: HYDRATES });
  return async (asked) => {
    if (asked.path === '/case') return framed(await pageFor(caseNo));
    if (asked.path !== '/api/ticket') return scripts(asked);
    return ticketFor(asked.body);
  };
}

/** What the server renders, and the properties that go with it. */
type Rendered = { readonly html: string; readonly props: object };
type OnServer = {
  readonly pageFor: (caseNo: string) => Promise<Rendered>;
  readonly ticketFor: (caseNo: string) => Promise<string>;
};

const ON_SERVER = `
  import { renderToString } from 'react-dom/server';
  import CasePage, { getServerSideProps } from './pages/case.js';
  import handler from './pages/api/ticket.js';
  export async function pageFor(caseNo) {
    const { props } = await getServerSideProps({ query: { caseNo } });
    return { props, html: renderToString(<CasePage {...props} />) };
  }
  export const ticketFor = (body) => new Promise((send, reject) => handler({ body }, { send }).catch(reject));`;

/** The example's files as they run on the server, in this process. */
async function onServer(): Promise<OnServer> {
  const { outputFiles } = await build({
    stdin: { contents: ON_SERVER, resolveDir: FOLDER, loader: 'tsx' },
    bundle: true,
    write: false,
    platform: 'node',
    format: 'cjs',
    jsx: 'automatic',
    conditions: ['source'],
  });
  const folder = mkdtempSync(join(tmpdir(), 'haochaping-next-'));
  const file = join(folder, 'server.cjs');
  writeFileSync(file, outputFiles[0]?.text ?? '');
  const loaded: unknown = createRequire(import.meta.url)(file);
  rmSync(folder, { recursive: true });
  if (!isOnServer(loaded)) throw new Error('the server was bundled without its functions');
  return loaded;
}

const isOnServer = (loaded: unknown): loaded is OnServer =>
  typeof loaded === 'object' && loaded !== null && 'pageFor' in loaded && 'ticketFor' in loaded;

const framed = ({ html, props }: Rendered): string => `<!doctype html>
  <html lang="zh-CN"><meta charset="utf-8"><title>我的办件</title>
  <div id="__next">${html}</div>
  <script id="__NEXT_DATA__" type="application/json">${JSON.stringify(props)}</script>
  <script type="module" src="/next.js"></script>`;

const HYDRATES = `
  import { hydrateRoot } from 'react-dom/client';
  import CasePage from './pages/case.js';
  const props = JSON.parse(document.querySelector('#__NEXT_DATA__').textContent);
  hydrateRoot(document.querySelector('#__next'), <CasePage {...props} />);`;
