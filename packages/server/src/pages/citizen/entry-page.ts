import { html } from 'hono/html';
import { pageDocument } from './page-document.js';

type Entry = { readonly title: string; readonly action: string; readonly field: string; readonly label: string };

const ENTRIES = {
  rate: { title: '政务服务评价', action: 'rate', field: 'ticket', label: '评价链接' },
  track: { title: '查询评价', action: 'track', field: 'token', label: '查询凭证' },
} as const satisfies Record<string, Entry>;

/**
 * A link carries its secret behind the hash, which browsers never send, so that no log, proxy or other site has it. This
 * script removes it from the address and the history and sends it in a form's body.
 */
const TAKE_FROM_ADDRESS = `(function () {
  var secret = location.hash.slice(1), form = document.forms[0];
  if (!secret) return;
  history.replaceState(null, '', location.pathname);
  form.elements[0].value = secret;
  form.submit();
})();`;

/** Where a link leads first. Without scripts its secret is entered by hand, or comes by a form of the department's page. */
export function entryPage(which: keyof typeof ENTRIES): Promise<Response> {
  const { title, action, field, label } = ENTRIES[which];
  return pageDocument({
    title,
    script: TAKE_FROM_ADDRESS,
    content: html`<form method="post" action="${action}">
      <p><label for="secret">${label}</label></p>
      <p><input id="secret" type="text" name="${field}" required autocomplete="off" spellcheck="false" /></p>
      <p>请填写链接里 # 后面的那一串字符。</p>
      <button type="submit">继续</button>
    </form>`,
  });
}
