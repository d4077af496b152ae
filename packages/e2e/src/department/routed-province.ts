import { createDepartmentClient } from '@haochaping/client/department';
import { SANDBOX_OFFICES, provinceInMemory } from '@haochaping/server/in-memory';
import { mock } from 'node:test';
import type { Route } from 'playwright-core';

/** Where pages and departments' servers find the province; nothing listens there. */
export const ENDPOINT = 'https://hcp.example.gov.cn';

export type RoutedProvince = Awaited<ReturnType<typeof startRoutedProvince>>;

/** A province in memory that is all that this process calls, and that answers what pages ask of `ENDPOINT`. */
export async function startRoutedProvince() {
  const province = await provinceInMemory(Buffer.alloc(32, 7));
  mock.method(globalThis, 'fetch', (...[input, init]: Parameters<typeof fetch>) =>
    province.answer(new Request(input, init)),
  );
  const app = await province.ensureApp({ appId: 'portal', name: '门户', offices: SANDBOX_OFFICES });
  return {
    app,
    department: createDepartmentClient({ endpoint: ENDPOINT, ...app }),
    async fulfil(route: Route): Promise<void> {
      const request = route.request();
      const [method, body] = [request.method(), request.postData()];
      const sent = Object.entries(await request.allHeaders()).filter(([name]) => !name.startsWith(':'));
      const answer = await province.answer(
        new Request(request.url(), { method, headers: sent, ...(body && { body }) }),
      );
      await route.fulfill({
        status: answer.status,
        headers: Object.fromEntries(answer.headers),
        body: await answer.text(),
      });
    },
    answer: (request: Request): Promise<Response> => province.answer(request),
    close: (): Promise<void> => province.close(),
  };
}
