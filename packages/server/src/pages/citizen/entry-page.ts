import { html } from 'hono/html';
import { REFUSALS } from '@haochaping/protocol';
import type { Refused } from '../../interface/outcome.js';
import { complaintAt, complaintSummary } from './complaints.js';
import { pageDocument } from './page-document.js';

type Entry = {
  readonly title: string;
  readonly action: string;
  readonly field: string;
  readonly label: string;
  /** What is to be entered where no script does it. */
  readonly help: string;
};

const BEHIND_THE_HASH = '请填写链接里 # 后面的那一串字符。';

const ENTRIES = {
  rate: { title: '政务服务评价', action: 'rate', field: 'ticket', label: '评价链接', help: BEHIND_THE_HASH },
  scan: {
    title: '扫码评价',
    action: 'scan',
    field: 'code',
    label: '评价码',
    help: '请填写印在二维码下面的 10 位字符，大小写都可以。',
  },
  survey: { title: '专项调查', action: 'survey', field: 'ticket', label: '调查链接', help: BEHIND_THE_HASH },
  track: { title: '查询评价', action: 'track', field: 'token', label: '查询凭证', help: BEHIND_THE_HASH },
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

/**
 * Where a link leads first. Without scripts its secret is entered by hand, or comes by a form of the department's page. One that
 * nobody issued is asked for again and never shown; then no script looks at the address, which may have a field's name behind the hash.
 */
export function entryPage(which: keyof typeof ENTRIES, refused?: Refused): Promise<Response> {
  const { title, action, field, label, help } = ENTRIES[which];
  const { title: sentence, status } = refused ? REFUSALS[refused.code] : {};
  const complaints = sentence === undefined ? [] : [{ sentence, field: 'secret' }];
  const complaint = complaintAt('secret', complaints);
  return pageDocument({
    title,
    ...(status === undefined ? { script: TAKE_FROM_ADDRESS } : { status }),
    content: html`${complaintSummary(complaints)}
      <form method="post" action="${action}">
        <p><label for="secret">${label}</label></p>
        ${complaint.sentence}
        <p>
          <input
            id="secret"
            type="text"
            name="${field}"
            required
            autocomplete="off"
            spellcheck="false"
            ${complaint.attributes}
          />
        </p>
        <p>${help}</p>
        <button type="submit">继续</button>
      </form>
      ${which === 'track' ? html`<p>链接丢了？<a href="find">凭评价编号和手机号查询</a></p>` : ''}`,
  });
}
