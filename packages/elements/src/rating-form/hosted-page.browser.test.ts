import type { RatingSession } from '@haochaping/core';
import { find, deepActiveElement, visibleText } from '@haochaping/test-support/find';
import { fakeRatingClient } from '@haochaping/test-support/fakes';
import { click } from '@haochaping/test-support/user-event';
import { recordEvents, move } from '@haochaping/test-support/host-page';
import { HOSTED_SESSION, LIULIN_SESSION } from '@haochaping/test-support/samples';
import { aTimeout, expect, fixture, waitUntil } from '@open-wc/testing';
import { html } from 'lit';
import '../define/rating-dialog.js';
import '../define/rating-form.js';
import type { HcpRatingForm } from './rating-form.js';

const RATED: RatingSession = { ...LIULIN_SESSION, rateable: { now: false, because: 'already-rated' } };
const TITLE = '请到评价平台的页面上评价';

/** A province whose session is another one each time it is asked; the last one stays. */
function province(...sessions: (RatingSession | 'unreachable')[]) {
  const fake = fakeRatingClient();
  const away = fakeRatingClient({ session: { kind: 'unreachable' } });
  let asked = 0;
  return {
    client: {
      ...fake,
      session: async (): Promise<RatingSession> => {
        const session = sessions[Math.min(asked++, sessions.length - 1)] ?? 'unreachable';
        return session === 'unreachable' ? away.session() : session;
      },
    },
    asked: () => asked,
  };
}

async function opened(...sessions: (RatingSession | 'unreachable')[]) {
  const { client, asked } = province(...sessions);
  const form = await fixture<HcpRatingForm>(html`<hcp-rating-form .client=${client}></hcp-rating-form>`);
  // No test opens a window.
  form.addEventListener('click', (event) => {
    if (event.composedPath()[0] instanceof HTMLAnchorElement) event.preventDefault();
  });
  await find(document, 'h3', TITLE);
  const page = form.renderRoot.querySelector('hcp-hosted-page');
  if (!page) throw new Error('there is a way to the page');
  return { form, page, asked };
}
const back = (): boolean => window.dispatchEvent(new Event('focus'));
const linkIn = (page: Element) => page.shadowRoot?.querySelector<HTMLAnchorElement>('a[part=link]');

it('a province that hosts its page is said to, with what is rated, and no level is offered', async () => {
  const { form } = await opened(HOSTED_SESSION);
  expect(visibleText(document)).to.include('居民身份证换领').and.include('本页面看不到');
  expect(form.renderRoot.querySelector('.scale')).to.equal(null);
  await expect(form).to.be.accessible();
});

it('the link leads to the province in a new window that can neither reach this page nor learn its address', async () => {
  const { page } = await opened(HOSTED_SESSION);
  const link = linkIn(page);
  expect(link?.href).to.equal(HOSTED_SESSION.rateable.url);
  expect(link?.target).to.equal('_blank');
  expect(link?.rel).to.equal('noopener noreferrer');
});

it('without the code of the hosted page, the link alone stands in the form', async () => {
  const { page } = await opened(HOSTED_SESSION);
  const link = page.querySelector('a');
  expect(link?.href).to.equal(HOSTED_SESSION.rateable.url);
  expect(link?.rel).to.equal('noopener noreferrer');
});

it('who comes back after rating sees that it is rated, and the host hears it without a receipt', async () => {
  const { form, page } = await opened(HOSTED_SESSION, RATED);
  const heard = recordEvents(form, 'hcp-rating-submitted');
  expect(form.outcome).to.deep.equal({ outcome: 'closed' });
  await click(linkIn(page) ?? page);
  back();
  await find(document, 'h3', '这次服务已评价');
  expect(form.outcome).to.deep.equal({ outcome: 'rated-elsewhere' });
  expect(form.leaveQuestion).to.equal(undefined);
  expect(heard).to.deep.equal([]);
  await waitUntil(() => deepActiveElement()?.textContent === '这次服务已评价');
  await expect(form).to.be.accessible();
});

it('who comes back without rating is told so, and can go again', async () => {
  const { form, page, asked } = await opened(HOSTED_SESSION);
  await click(linkIn(page) ?? page);
  back();
  await find(document, '[role=status]', '评价平台还没有收到这次评价。');
  expect(linkIn(page)?.href).to.equal(HOSTED_SESSION.rateable.url);
  expect(form.outcome).to.deep.equal({ outcome: 'closed' });
  expect(asked()).to.equal(2);
});

it('who has not left is not asked after by every look at another window', async () => {
  const { asked } = await opened(HOSTED_SESSION);
  back();
  document.dispatchEvent(new Event('visibilitychange'));
  await aTimeout(50);
  expect(asked()).to.equal(1);
});

it('who has rated on the phone asks with a button', async () => {
  const { page } = await opened(HOSTED_SESSION, RATED);
  await click(await find(document, 'summary', '用手机评价（二维码）'));
  await waitUntil(() => page.shadowRoot?.querySelector('svg[role=img]'), 'the code is drawn');
  await click(await find(document, 'button', '已经评价，查看结果'));
  await find(document, 'h3', '这次服务已评价');
});

it('where the province cannot be reached on the way back, the way there stays', async () => {
  const { form, page } = await opened(HOSTED_SESSION, 'unreachable', RATED);
  await click(await find(document, 'button', '已经评价，查看结果'));
  await find(document, '[role=status]', '暂时查不到结果，请检查网络后再试。');
  expect(linkIn(page)).to.exist;
  await click(await find(document, 'button', '已经评价，查看结果'));
  await find(document, 'h3', '这次服务已评价');
  expect(form.renderRoot.querySelector('hcp-hosted-page')).to.equal(null);
});

it('a ticket that expired meanwhile says so', async () => {
  const expired: RatingSession = { ...LIULIN_SESSION, rateable: { now: false, because: 'expired' } };
  const { form } = await opened(HOSTED_SESSION, expired);
  await click(await find(document, 'button', '已经评价，查看结果'));
  await find(document, 'h3', '这次评价的时间已过');
  expect(form.outcome).to.deep.equal({ outcome: 'closed' });
});

it('moved in the page, it still hears who comes back, once', async () => {
  const { page, form, asked } = await opened(HOSTED_SESSION);
  await click(linkIn(page) ?? page);
  move(form);
  back();
  await find(document, '[role=status]', '评价平台还没有收到这次评价。');
  expect(asked()).to.equal(2);
});

it('in the dialog, closing after rating elsewhere ends as rated elsewhere', async () => {
  const { client } = province(HOSTED_SESSION, RATED);
  const dialog = await fixture<HTMLElementTagNameMap['hcp-rating-dialog']>(
    html`<hcp-rating-dialog .client=${client}></hcp-rating-dialog>`,
  );
  const closed = recordEvents(dialog, 'hcp-dialog-closed');
  dialog.show();
  await click(await find(document, 'button', '已经评价，查看结果'));
  await find(document, 'h3', '这次服务已评价');
  await click(await find(document, 'button', '完成'));
  await waitUntil(() => closed.length > 0);
  expect(closed[0]?.detail).to.deep.equal({ outcome: 'rated-elsewhere' });
});
