import { closedCase } from '@haochaping/test-support/samples';
import { existsSync } from 'node:fs';
import type { BrowserContext, Route } from 'playwright-core';
import { ENDPOINT, type RoutedProvince } from '../department/routed-province.js';
import { PORTAL, type Backend, type Department, type Example } from './example.js';
import { JWEIXIN } from './mini-program.js';

/** The department whose page another portal shows. */
const OTHER_SITE = 'https://scjg.example.gov.cn';
const JQUERY = 'packages/e2e/node_modules/jquery/dist/jquery.min.js';

/** A department's own server, as an example needs it: it keeps the cases and asks the province for tickets. */
export async function startSite(province: RoutedProvince, { folder, backend }: Example) {
  const { department } = province;
  const caseNos = new Set<string>();

  async function askTicket(caseNo: string): Promise<string> {
    await register(caseNo);
    return (await department.requestTicket(caseNo, { channel: 'pc' })).ticket;
  }

  async function register(caseNo: string): Promise<void> {
    if (caseNos.has(caseNo)) return;
    caseNos.add(caseNo);
    await department.registerServiceCase(caseNo, closedCase('liulin', Date.now()));
  }

  async function ratedCases(): Promise<readonly string[]> {
    const counted = [...caseNos].map(async (caseNo) =>
      (await department.listRatings(caseNo)).ratings.map(() => caseNo),
    );
    return (await Promise.all(counted)).flat();
  }

  async function listCases(): Promise<object[]> {
    const rated = (await ratedCases()).includes(own.caseNo);
    return [{ caseNo: own.caseNo, itemName: '个体工商户设立登记', rated }];
  }

  const usual: Backend = async ({ path, method, body }) => {
    if (path === '/api/ticket' && method === 'POST') return askTicket(body);
    return path === '/api/cases' ? JSON.stringify(await listCases()) : undefined;
  };

  const stops: (() => void)[] = [];
  const own: Department = {
    province,
    caseNo: `${folder}-1`,
    askTicket,
    register,
    listCases,
    onStop: (stop) => void stops.push(stop),
  };
  const answers = await backend?.(own);

  async function fulfil(route: Route): Promise<void> {
    const request = route.request();
    const { origin, pathname: path, href } = new URL(request.url());
    if (origin === ENDPOINT) return province.fulfil(route);
    if (href.endsWith('/open/js/jweixin-1.6.0.js')) return route.fulfill({ body: JWEIXIN });
    if (origin !== PORTAL && origin !== OTHER_SITE) return route.abort();
    const asked = { path, method: request.method(), body: request.postData() ?? '' };
    const body = (await answers?.(asked)) ?? (await usual(asked));
    if (body !== undefined) return route.fulfill({ body, contentType: typeOf(path) });
    const file = fileAt(folder, path);
    return existsSync(file) ? route.fulfill({ path: file }) : route.fulfill({ status: 404 });
  }

  return {
    addressOf: async ({ address }: Example): Promise<string> => (typeof address === 'string' ? address : address(own)),
    /** The numbers of the cases that were rated, one for each rating. */
    ratedCases,
    answerIn: (context: BrowserContext): Promise<unknown> => context.route('**/*', fulfil),
    stop: (): void => stops.forEach((stop) => stop()),
  };
}

function fileAt(folder: string, path: string): string {
  if (path.startsWith('/haochaping/')) return path.replace('/haochaping', 'packages/embed/dist');
  return path === '/js/jquery-1.12.4.min.js' ? JQUERY : `examples/${folder}${path}`;
}

const TYPES = [
  [/^\/api\//, 'text/plain'],
  [/\.css$/, 'text/css'],
  [/\.([jt]s|tsx)$/, 'text/javascript'],
  [/./, 'text/html'],
] as const;

const typeOf = (path: string): string => `${TYPES.find(([pattern]) => pattern.test(path))?.[1]}; charset=utf-8`;
