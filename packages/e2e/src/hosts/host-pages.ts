import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { OtherPages } from '../embed/deployed-site.js';
import type { Host } from './host.js';

const PACKAGES = fileURLToPath(new URL('../../node_modules/', import.meta.url));

/** The pages of hosts under `/hosts/0` and so on, what their frames show under `…/inside`, and the files of npm packages that they load. */
export const hostPages =
  (hosts: readonly Host[]): OtherPages =>
  async (path, { tag, ticket }) => {
    if (path.startsWith('/npm/')) return fileOf(path.slice('/npm/'.length));
    const [, number, inside] = /^\/hosts\/(\d+)(\/inside)?$/.exec(path) ?? [];
    const host = hosts[Number(number)];
    if (!host) return undefined;
    const { policy, charset = 'utf-8', frame, html } = host;
    const show = inside && typeof frame === 'function' ? frame : html;
    const button = `<button type="button" data-hcp-ticket="${await ticket()}">评价</button>`;
    return {
      headers: {
        'content-type': `text/html; charset=${charset}`,
        ...(policy && { 'content-security-policy': policy }),
      },
      body: show({ tag, button, inside: `${path}/inside` }),
    };
  };

function fileOf(path: string): Awaited<ReturnType<OtherPages>> {
  if (!existsSync(PACKAGES + path)) return undefined;
  const type = path.endsWith('.css') ? 'text/css' : 'text/javascript';
  return { headers: { 'content-type': `${type}; charset=utf-8` }, body: readFileSync(PACKAGES + path) };
}
