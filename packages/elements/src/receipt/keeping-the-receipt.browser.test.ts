import type { Receipt } from '@haochaping/core';
import { find, deepActiveElement, press, visibleText } from '@haochaping/test-support/find';
import { fakeMemory, fakeTrackingClient, REMEMBERED } from '@haochaping/test-support/fakes';
import { click } from '@haochaping/test-support/user-event';
import { BAD_RECEIPT, GOOD_RECEIPT, LIULIN_SESSION, LOG_CHECKS } from '@haochaping/test-support/samples';
import { expect, fixture, waitUntil } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import { html } from 'lit';
import '../define/receipt.js';
import '../define/remember.js';
import type { HcpReceipt } from './receipt.js';

const shown = (
  receipt: Receipt,
  trackWith = async () => fakeTrackingClient(undefined, [], { log: [LOG_CHECKS.inLog] }),
) =>
  fixture<HcpReceipt>(
    html`<hcp-receipt .receipt=${receipt} .trackWith=${trackWith} tracking-url="/track"></hcp-receipt>`,
  );

/** What a browser does and a test must not: taken over by each test that needs it. */
const own = { print: window, click: HTMLAnchorElement.prototype };
const before = {
  print: Object.getOwnPropertyDescriptor(own.print, 'print') ?? {},
  click: Object.getOwnPropertyDescriptor(own.click, 'click'),
};
afterEach(async () => {
  Object.defineProperty(own.print, 'print', before.print);
  if (before.click) Object.defineProperty(own.click, 'click', before.click);
  else Reflect.deleteProperty(own.click, 'click');
  await emulateMedia({ media: 'screen' });
});

/** Looks at the page as the printer gets it. */
const printed = (look: () => Promise<void>): Promise<void> =>
  new Promise((done, failed) => {
    window.print = () => {
      emulateMedia({ media: 'print' })
        .then(look)
        .then(() => emulateMedia({ media: 'screen' }))
        .then(() => void dispatchEvent(new Event('afterprint')))
        .then(done, failed);
    };
  });

const unfold = async (name: string) => click(await find(document, 'summary', name));
const opened = async (receipt: Receipt, trackWith?: Parameters<typeof shown>[1]): Promise<HcpReceipt> => {
  const element = await shown(receipt, trackWith);
  await unfold('更多');
  await find(document, 'button', '打印回执');
  return element;
};

it('from inside a modal dialog the receipt is printed alone, dark on light, with its link in full and as a QR code', async () => {
  const page = await fixture<HTMLElement>(html`
    <div data-hcp-appearance="dark">
      <p>页面上别的内容</p>
      <dialog>
        <hcp-receipt .receipt=${BAD_RECEIPT} .session=${LIULIN_SESSION} .trackingUrl=${'/track'}></hcp-receipt>
      </dialog>
    </div>
  `);
  const dialog = page.querySelector('dialog');
  dialog?.showModal();
  const onPaper = printed(async () => {
    const { subject, place } = LIULIN_SESSION;
    expect(visibleText(document.body).split(/\s*\n\s*/)).to.deep.equal([
      '评价回执',
      ...['评价平台', `${place.placeName}政务服务“好差评”`],
      ...['办理机构', subject.orgName],
      ...['评价事项', BAD_RECEIPT.itemName],
      ...['评价编号', BAD_RECEIPT.ratingNo],
      ...['查询链接', new URL(`/track#${BAD_RECEIPT.trackingToken}`, document.baseURI).href],
    ]);
    const paper = document.body.lastElementChild?.shadowRoot;
    for (const written of paper?.querySelectorAll('h1, dt, dd') ?? []) {
      expect(getComputedStyle(written).color).to.equal('rgb(0, 0, 0)');
    }
    await find(document, 'svg[role=img]');
  });
  await unfold('更多');
  await click(await find(document, 'button', '打印回执'));
  await onPaper;
  expect(document.querySelectorAll('hcp-receipt')).to.have.length(1);
  expect(dialog?.open).to.equal(true);
  expect(deepActiveElement()?.textContent).to.equal('打印回执');
  const screen = visibleText(document.body);
  expect(screen).to.include('页面上别的内容').and.not.to.include('评价回执');
});

it('a QR code is drawn when it is asked for, and has a name', async () => {
  const receipt = await shown(GOOD_RECEIPT);
  expect(receipt.renderRoot.querySelector('svg')).to.equal(null);
  await unfold('更多');
  await click(await find(document, 'summary', '用手机查看（二维码）'));
  await find(document, 'svg[role=img]', '用手机查看（二维码）');
  await expect(receipt).to.be.accessible();
});

it('the date goes into the calendar without the link, whose token is nobody else’s', async () => {
  const offered: HTMLAnchorElement[] = [];
  HTMLAnchorElement.prototype.click = function offer(this: HTMLAnchorElement) {
    offered.push(this);
  };
  await opened(BAD_RECEIPT);
  await click(await find(document, 'button', '把日期加入日历'));
  await find(document, '[role=status]', '已生成日历文件。没有反应的，请手动记下日期。');
  const file = await (await fetch(offered[0]?.href ?? '')).text();
  expect(offered[0]?.download).to.equal(`${BAD_RECEIPT.ratingNo}.ics`);
  expect(file).to.include('DTSTART;VALUE=DATE:20261003').and.not.to.include(BAD_RECEIPT.trackingToken);
});

it('the check against the log begins when it is asked for', async () => {
  const receipt = await opened(GOOD_RECEIPT);
  await click(await find(document, 'summary', '验证我的评价没有被改'));
  await find(document, 'p', '✓ 已验证：您的评价在公开的日志里，没有被改动。');
  await expect(receipt).to.be.accessible();
});

it('what cannot be loaded is said, and the receipt stays', async () => {
  await opened(GOOD_RECEIPT, async () => Promise.reject(new TypeError('offline')));
  await click(await find(document, 'summary', '验证我的评价没有被改'));
  await find(document, '[role=status]', '没有载入，请检查网络后再试。');
  expect(visibleText(document)).to.include(GOOD_RECEIPT.ratingNo);
});

it('where the page cannot print, it says what to do, and the page stays as it was', async () => {
  const receipt = await opened(GOOD_RECEIPT);
  Object.defineProperty(own.print, 'print', { configurable: true, writable: true, value: undefined });
  await click(await find(document, 'button', '打印回执'));
  await find(document, '[role=status]', '这里不能打印。请用手机截屏，或把查询链接复制到浏览器里打印。');
  expect(document.querySelectorAll('hcp-receipt')).to.have.length(1);
  await expect(receipt).to.be.accessible();
});

const OFFER = '在本机记住，方便查看进度';

it('one press has the device remember it; what says so takes the button’s place and the focus', async () => {
  const asked: Receipt[] = [];
  const memory = fakeMemory([REMEMBERED]);
  const receipt = await fixture<HcpReceipt>(
    html`<hcp-receipt
      .receipt=${BAD_RECEIPT}
      .rememberWith=${async (given: Receipt) => {
        asked.push(given);
        return Object.assign(document.createElement('hcp-remember'), { memory, rating: REMEMBERED });
      }}
    ></hcp-receipt>`,
  );
  const under = async (button: string): Promise<number> =>
    (await find(document, 'button', button)).getBoundingClientRect().top - receipt.getBoundingClientRect().top;
  const place = await under(OFFER);
  expect(asked).to.deep.equal([]);
  await expect(receipt).to.be.accessible();
  await click(await find(document, 'button', OFFER));
  await find(document, '[role=status]', '已在本机记住。');
  expect(asked).to.deep.equal([BAD_RECEIPT]);
  await waitUntil(() => deepActiveElement()?.textContent === '不再记住');
  // Nothing above it has moved: a finger that was on its way to another button still meets it.
  expect(await under('不再记住')).to.equal(place);
  expect(visibleText(document)).to.include('多人共用的设备请不要记住。');
  await expect(receipt).to.be.accessible();
});

it('where many people use the device, nothing is offered to be remembered', async () => {
  await shown(BAD_RECEIPT);
  expect(visibleText(document)).not.to.include('记住');
});

it('where what remembers it cannot be loaded it says so, and can be pressed again', async () => {
  await fixture<HcpReceipt>(
    html`<hcp-receipt
      .receipt=${BAD_RECEIPT}
      .rememberWith=${async () => Promise.reject(new TypeError('not loaded'))}
    ></hcp-receipt>`,
  );
  await press(document, OFFER);
  await find(document, '[role=status]', '没有载入，请检查网络后再试。');
  await find(document, 'button', OFFER);
});
