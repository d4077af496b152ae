import { createRatingClient, memoryOutbox } from '@haochaping/client';
import { find, deepActiveElement, visibleText } from '@haochaping/test-support/find';
import { fakeProvince, fakeRatingClient, refused, type Answers } from '@haochaping/test-support/fakes';
import { click } from '@haochaping/test-support/user-event';
import { recordEvents } from '@haochaping/test-support/host-page';
import { GOOD_RECEIPT } from '@haochaping/test-support/samples';
import { expect, fixture, waitUntil } from '@open-wc/testing';
import { html } from 'lit';
import '../define/rating-dialog.js';
import '../define/rating-form.js';
import type { HcpRatingForm } from './rating-form.js';

type End = 'accepted' | ReturnType<typeof refused> | { readonly kind: 'unreachable' };

const SAVED = '已保存，恢复网络后自动提交';
const SUBMISSION = { service: { level: 'satisfied', indicators: [] }, answers: {} } as const;

/** An outcome that a test decides by hand. */
function pending(kept: 'on-device' | 'in-page' = 'on-device') {
  let end: (how: End) => void = () => undefined;
  const ends = new Promise<End>((resolve) => (end = resolve));
  return { outcome: { saved: kept, ends }, end };
}

const opened = (client: HcpRatingForm['client']) =>
  fixture<HcpRatingForm>(html`<hcp-rating-form .client=${client}></hcp-rating-form>`);
const answering = (answers: Answers) => opened(fakeRatingClient(answers));

async function submit(): Promise<void> {
  await click(await find(document, 'label', '满意'));
  await click(await find(document, 'button', '提交评价'));
}

async function saved(kept: 'on-device' | 'in-page' = 'on-device') {
  const { outcome, end } = pending(kept);
  const form = await answering({ submissions: [outcome, 'accepted'] });
  await submit();
  await find(document, 'h3', SAVED);
  return { form, end };
}

for (const [kept, words, others] of [
  ['on-device', '可以关闭本页；24 小时内再次打开本站时会继续提交', '请不要关闭本页'],
  ['in-page', '请不要关闭本页', '可以关闭本页'],
] as const) {
  it(`a rating saved ${kept} says so truthfully, and the focus is on it`, async () => {
    const { form } = await saved(kept);
    expect(visibleText(document)).to.include(words);
    expect(visibleText(document)).not.to.include(others);
    expect(deepActiveElement()?.textContent).to.equal(SAVED);
    expect(deepActiveElement()?.parentElement?.getAttribute('role')).to.equal('status');
    await expect(form).to.be.accessible();
  });
}

it('it is sent by itself: the receipt comes without a click, and the focus is on it', async () => {
  const { form, end } = await saved();
  const heard = recordEvents(form, 'hcp-rating-submitted');
  end('accepted');
  await find(document, 'h3', '评价已收到');
  await waitUntil(() => deepActiveElement()?.textContent === '评价已收到', 'the receipt’s heading has the focus');
  expect(heard).to.deep.equal([{ type: 'hcp-rating-submitted', detail: { receipt: GOOD_RECEIPT } }]);
});

it('who has gone on to something else in the page is not called back by the receipt', async () => {
  const { form, end } = await saved();
  const search = document.createElement('input');
  form.before(search);
  search.focus();
  end('accepted');
  await find(document, 'h3', '评价已收到');
  expect(deepActiveElement()).to.equal(search);
});

it('who has gone on hears that the receipt came, in a status that stood there before', async () => {
  const { form, end } = await saved();
  const status = form.renderRoot.querySelector('.unseen[role=status]');
  expect(status?.textContent).to.equal('');
  const search = document.createElement('input');
  form.before(search);
  search.focus();
  end('accepted');
  await find(document, 'h3', '评价已收到');
  expect(form.renderRoot.querySelector('.unseen[role=status]')).to.equal(status);
  expect(status?.textContent).to.equal(`评价已收到 评价编号 ${GOOD_RECEIPT.ratingNo}`);
  await expect(form).to.be.accessible();
});

it('who is led to the receipt does not hear it twice', async () => {
  const { form, end } = await saved();
  end('accepted');
  await find(document, 'h3', '评价已收到');
  expect(form.renderRoot.querySelector('.unseen')?.textContent).to.equal('');
});

it('a refusal after it was saved leads back to what was filled in, with the province’s words', async () => {
  const { form, end } = await saved();
  end(refused('submission-invalid', '评价内容含有身份证号，请删去', 422));
  await find(document, '[role=alert]', '评价内容含有身份证号，请删去');
  expect(form.renderRoot.querySelector<HTMLInputElement>('.scale :checked')?.value).to.equal('satisfied');
});

it('a ticket that has run out while it was saved says so', async () => {
  const { end } = await saved();
  end(refused('ticket-expired', '票据已过期', 410));
  await find(document, 'h3', '这次评价的时间已过');
});

it('given up after a day, it can be sent again as it is', async () => {
  const { form, end } = await saved();
  end({ kind: 'unreachable' });
  await find(document, 'h3', '评价没有送达');
  await expect(form).to.be.accessible();
  await click(await find(document, 'button', '重新提交'));
  await find(document, 'h3', '评价已收到');
});

it('“完成” tells the host that the citizen is done', async () => {
  const { form } = await saved();
  const heard = recordEvents(form, 'hcp-done');
  await click(await find(document, 'button', '完成'));
  expect(heard).to.have.length(1);
});

describe('what was submitted before on the same ticket', () => {
  it('is on its way: the citizen sees that it is saved, then the receipt, and no empty form', async () => {
    const { outcome, end } = pending();
    const form = await answering({ session: 'never', earlier: { submission: SUBMISSION, outcome } });
    await find(document, 'h3', SAVED);
    expect(form.renderRoot.querySelector('.scale')).to.equal(null);
    expect(deepActiveElement(), 'a page that has only just opened keeps its focus').to.equal(document.body);
    end('accepted');
    await find(document, 'h3', '评价已收到');
  });

  it('was accepted: the citizen sees the receipt, and the host hears of it', async () => {
    const form = document.createElement('hcp-rating-form');
    const heard = recordEvents(form, 'hcp-rating-submitted');
    form.client = fakeRatingClient({ earlier: { submission: SUBMISSION, outcome: 'accepted' } });
    await fixture(form);
    await find(document, 'h3', '评价已收到');
    expect(heard).to.have.length(1);
  });

  it('was refused: the citizen reads why, and can rate', async () => {
    const outcome = refused('submission-invalid', '评价内容含有身份证号', 422);
    await answering({ earlier: { submission: SUBMISSION, outcome } });
    await find(document, '[role=alert]', '上次的评价没有被接受：评价内容含有身份证号');
    await submit();
    await find(document, 'h3', '评价已收到');
  });

  it('was refused because the service is rated: the citizen reads that, and that this one was not taken', async () => {
    const outcome = refused('ticket-already-rated', '这张票据已经用过');
    await answering({ earlier: { submission: SUBMISSION, outcome } });
    await find(document, 'h3', '这次服务已经评价过了');
    expect(visibleText(document)).to.include('您在这里填写的没有采用').and.include('回执在先提交的那个窗口里');
  });

  it('was given up: the citizen reads that it is sent no more, and can rate', async () => {
    const { outcome, end } = pending();
    await answering({ earlier: { submission: SUBMISSION, outcome } });
    end({ kind: 'unreachable' });
    await find(document, '[role=alert]', '上次的评价在 24 小时内没有送达，已不再发送。请重新填写。');
    await find(document, 'button', '提交评价');
  });

  it('in a dialog, the focus is on it: nobody has begun to do anything else', async () => {
    const client = fakeRatingClient({ earlier: { submission: SUBMISSION, outcome: pending().outcome } });
    const dialog = await fixture(html`<hcp-rating-dialog open .client=${client}></hcp-rating-dialog>`);
    await find(document, 'h3', SAVED);
    await waitUntil(() => deepActiveElement()?.textContent === SAVED);
    await expect(dialog).to.be.accessible();
  });
});

describe('on a real device', () => {
  const endpoint = 'https://hcp.example.gov.cn';
  let province: ReturnType<typeof fakeProvince>;
  let tickets = 0;
  beforeEach(() => {
    province = fakeProvince();
    tickets += 1;
  });
  afterEach(() => province.close());

  const ownDevice = () => createRatingClient({ endpoint, ticket: `ticket-${tickets}` });
  const hallDevice = () => createRatingClient({ endpoint, ticket: `ticket-${tickets}`, outbox: memoryOutbox() });

  it('offline it is saved, and sent once when the network is back', async () => {
    await opened(ownDevice());
    await find(document, 'button', '提交评价');
    province.goOffline();
    await submit();
    await find(document, 'h3', SAVED);
    expect(visibleText(document)).to.include('内容加密保存在本机');
    province.goOnline();
    await find(document, 'h3', '评价已收到');
    expect(province.accepted).to.equal(1);
  });

  it('an answer that was lost is found again: no “已经评价过”, but the receipt', async () => {
    await opened(ownDevice());
    await find(document, 'button', '提交评价');
    province.loseAnswers();
    await submit();
    await find(document, 'h3', SAVED);
    province.goOnline();
    await find(document, 'h3', '评价已收到');
    expect(province.accepted).to.equal(1);
  });

  it('a second form on the same ticket shows the same rating on its way', async () => {
    const first = await opened(ownDevice());
    await find(document, 'button', '提交评价');
    province.goOffline();
    await submit();
    await find(document, 'h3', SAVED);
    first.remove();
    await opened(ownDevice());
    await find(document, 'h3', SAVED);
    province.goOnline();
    await find(document, 'h3', '评价已收到');
    expect(province.accepted).to.equal(1);
  });

  it('on a device that many people use, the next one sees nothing of it', async () => {
    const first = await opened(hallDevice());
    await find(document, 'button', '提交评价');
    province.goOffline();
    await submit();
    await find(document, 'h3', SAVED);
    expect(visibleText(document)).to.include('它只保存在本页');
    first.remove();
    province.goOnline();
    await waitUntil(() => province.accepted === 1, 'it is sent all the same', { timeout: 5000 });
    await opened(hallDevice());
    await find(document, 'h3', '这次服务已经评价过了');
    expect(visibleText(document)).not.to.include(GOOD_RECEIPT.ratingNo);
  });
});
