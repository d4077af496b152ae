import * as z from 'zod/mini';
import { builtPage } from './built.js';
import { PORTAL, type Backend, type Department, type Example } from './example.js';
import { nextBackend } from './next.js';

const seesRated: Example['afterwards'] = ({ page }) => page.getByText('已评价').waitFor();

/** Pages that a department builds from the packages. */
export const FRAMEWORK_EXAMPLES: readonly Example[] = [
  {
    folder: 'ruoyi',
    stack: 'RuoYi-Vue（仿其页面和 request）',
    address: PORTAL,
    backend: ruoyiBackend,
    afterwards: seesRated,
  },
  {
    folder: 'vue2-element-ui',
    stack: 'Vue 2.7 和 element-ui',
    address: PORTAL,
    backend: () => builtPage('vue2-element-ui', { entry: 'src/main.js', vue: 2 }),
    afterwards: seesRated,
  },
  {
    folder: 'vue3-element-plus',
    stack: 'Vue 3 和 element-plus',
    address: PORTAL,
    backend: () => builtPage('vue3-element-plus', { entry: 'src/main.js', vue: 3 }),
    afterwards: seesRated,
  },
  {
    folder: 'react18',
    stack: 'React 18',
    address: PORTAL,
    backend: () => builtPage('react18', { entry: 'src/main.tsx' }),
    afterwards: seesRated,
  },
  {
    folder: 'react19-ssr',
    stack: 'React 19，在服务器上先渲染（仿 Next 的 pages）',
    address: `${PORTAL}/case`,
    backend: nextBackend,
    afterwards: seesRated,
  },
  {
    folder: 'angular',
    stack: 'Angular 21（由 @angular/compiler 在浏览器里编译）',
    address: PORTAL,
    backend: () => builtPage('angular', { entry: 'src/main.ts' }),
    afterwards: seesRated,
  },
];

const ticketAsked = z.object({ caseNo: z.string() });

/** Answers in the form of RuoYi's `AjaxResult` and `TableDataInfo`. */
async function ruoyiBackend({ askTicket, listCases }: Department): Promise<Backend> {
  const pages = await builtPage('ruoyi', { entry: 'src/main.js', vue: 2 });
  return async (asked) => {
    if (asked.path === '/prod-api/business/case/list') return JSON.stringify({ code: 200, rows: await listCases() });
    if (asked.path !== '/prod-api/business/case/ticket') return pages(asked);
    const { caseNo } = ticketAsked.parse(JSON.parse(asked.body));
    return JSON.stringify({ code: 200, msg: '操作成功', data: await askTicket(caseNo) });
  };
}
