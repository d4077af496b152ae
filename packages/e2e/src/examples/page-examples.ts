import { PORTAL, type Backend, type Department, type Example } from './example.js';
import { hasJava, rendered, startJava } from './jsp.js';
import { addressInWebView } from './mini-program.js';

/** Pages that bring us in by the line of script. */
export const PAGE_EXAMPLES: readonly Example[] = [
  {
    folder: 'jsp-jquery',
    stack: 'JSP 和 jQuery 1.12，后台是 Java',
    address: `${PORTAL}/cases.jsp`,
    backend: jspBackend,
    lacking: hasJava ? undefined : 'There is no JDK: its ticket does not come from its Java.',
    afterwards: ({ page }) => page.getByRole('cell', { name: '已评价' }).waitFor(),
  },
  {
    folder: 'wechat-page',
    stack: '微信里的网页（模拟）',
    address: `${PORTAL}/case.html`,
    around: 'window.WeixinJSBridge = { call: function (name) { document.title = name } };',
    onPhone: true,
    afterwards: ({ page }) => page.waitForFunction(() => document.title === 'closeWindow'),
  },
  {
    folder: 'mini-program',
    stack: '小程序的 web-view（模拟）',
    address: addressInWebView,
    onPhone: true,
    opensItself: true,
    afterwards: ({ page }) => page.waitForFunction(() => document.title === 'navigated back'),
  },
  {
    folder: 'iframe-portal',
    stack: '门户用 iframe 显示各部门的网页',
    address: `${PORTAL}/portal.html`,
    inFrame: true,
    afterwards: ({ page }) => page.getByText('您已评价。').waitFor(),
  },
];

async function jspBackend({ province, caseNo, register, askTicket, onStop }: Department): Promise<Backend> {
  const java = hasJava ? await startJava(province) : undefined;
  if (java) onStop(java.stop);
  await register(caseNo);
  return async ({ path, body }) => {
    const asked = new URLSearchParams(body).get('caseNo') ?? '';
    if (path === '/ticket.jsp') {
      const ticket = await (java ? java.ticketOf(asked) : askTicket(asked));
      return rendered('examples/jsp-jquery/ticket.jsp', { 'Ticket.of(request.getParameter("caseNo"))': ticket });
    }
    if (path !== '/cases.jsp') return undefined;
    const values = { 'case.caseNo': caseNo, 'case.itemName': '个体工商户设立登记' };
    return rendered('examples/jsp-jquery/cases.jsp', values);
  };
}
