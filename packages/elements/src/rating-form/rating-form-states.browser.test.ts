import type { NotRateable } from '@haochaping/core';
import { levels as LABELS } from '@haochaping/core/words/zh-hans.js';
import { chooseLevel, find, deepActiveElement, press, visibleText } from '@haochaping/test-support/find';
import { fakeRatingClient, refused, type Answers } from '@haochaping/test-support/fakes';
import { click, type } from '@haochaping/test-support/user-event';
import { LIULIN_SESSION, XINHUA_SESSION } from '@haochaping/test-support/samples';
import { expect, fixture, waitUntil } from '@open-wc/testing';
import { html } from 'lit';
import '../define/rating-form.js';
import type { HcpRatingForm } from './rating-form.js';

async function opened(answers: Answers = {}) {
  const client = fakeRatingClient(answers);
  const form = await fixture<HcpRatingForm>(html`<hcp-rating-form .client=${client}></hcp-rating-form>`);
  return { client, form };
}

async function sent(...submissions: NonNullable<Answers['submissions']>) {
  const { client, form } = await opened({ submissions });
  await click(await find(document, 'label', '满意'));
  await click(await find(document, 'button', '提交评价'));
  return { client, form };
}

it('what is no case has no line for a case’s number or end', async () => {
  const { closedAt: _none, ...subject } = { ...LIULIN_SESSION.subject, itemName: '3号窗口', caseNo: '' };
  await opened({ session: { ...LIULIN_SESSION, subject } });
  await click(await find(document, 'summary'));
  expect(visibleText(document)).to.include('3号窗口').and.not.to.include('办件编号').and.not.to.include('办结时间');
});

it('without a client nothing is shown', async () => {
  const form = await fixture<HcpRatingForm>(html`<hcp-rating-form></hcp-rating-form>`);
  expect(visibleText(document)).to.equal('');
  expect(form.leaveQuestion).to.equal(undefined);
});

it('while the session is on its way, the form says that it is opening, and the levels stand there to be read', async () => {
  const { form } = await opened({ session: 'never' });
  expect(visibleText(document)).to.match(/^正在打开评价…/);
  const levels = [...(form.shadowRoot?.querySelectorAll('.level') ?? [])];
  expect(levels.map(({ textContent }) => textContent.trim())).to.deep.equal(Object.values(LABELS));
  for (const level of levels) await click(level);
  expect(form.shadowRoot?.querySelector(':checked')).to.equal(null);
  await expect(form).to.be.accessible();
});

it('when the session has come, the levels that stood there can be chosen where they stand', async () => {
  const province = fakeRatingClient();
  let come = (): void => undefined;
  const waiting = new Promise<void>((resolve) => (come = resolve));
  const client = { ...province, session: () => waiting.then(() => province.session()) };
  const form = await fixture<HcpRatingForm>(html`<hcp-rating-form .client=${client}></hcp-rating-form>`);
  const shown = [...(form.shadowRoot?.querySelectorAll('.level') ?? [])];
  come();
  await find(document, 'h3', '居民身份证换领');
  expect([...(form.shadowRoot?.querySelectorAll('.level') ?? [])]).to.deep.equal(shown);
  await chooseLevel(document, 'satisfied');
  expect(form.shadowRoot?.querySelectorAll(':checked')).to.have.length(1);
});

it('a province that cannot be reached can be tried again', async () => {
  let tries = 0;
  const province = fakeRatingClient();
  const away = fakeRatingClient({ session: { kind: 'unreachable' } });
  const client = { ...province, session: () => ((tries += 1) === 1 ? away.session() : province.session()) };
  const form = await fixture<HcpRatingForm>(html`<hcp-rating-form .client=${client}></hcp-rating-form>`);
  await find(document, 'h3', '暂时打不开评价');
  expect(visibleText(document)).to.include('连不上评价服务，请检查网络后重试。');
  await expect(form).to.be.accessible();
  await click(await find(document, 'button', '重试'));
  await find(document, 'h3', '居民身份证换领');
});

it('an unknown ticket is told apart from a network that is down, and no try that can only fail is offered', async () => {
  await opened({ session: refused('ticket-unknown', '评价票据无效', 401) });
  await find(document, 'p', '这个评价链接无效或已失效。请回到办件页面，重新点“评价”；还不行的，请向办理机构询问。');
  expect(visibleText(document)).not.to.include('重试');
  expect(visibleText(document)).not.to.include('票据');
});

it('another refusal of the session is told in the province’s own words', async () => {
  await opened({ session: refused('endpoint-closed', '系统维护中，今天 20:00 恢复', 403) });
  await find(document, 'p', '系统维护中，今天 20:00 恢复');
});

for (const [because, title] of [
  ['already-rated', '这次服务已经评价过了'],
  ['expired', '这次评价的时间已过'],
  ['too-early', '现在还不能评价'],
] as const satisfies readonly (readonly [NotRateable, string])[]) {
  it(`a ticket that is ${because} says so and offers no level`, async () => {
    const { form } = await opened({ session: { ...LIULIN_SESSION, rateable: { now: false, because } } });
    await find(document, 'h3', title);
    expect(form.renderRoot.querySelector('.scale')).to.equal(null);
    expect(form.leaveQuestion).to.equal(undefined);
    await expect(form).to.be.accessible();
  });
}

it('a ticket that can be rated with shows what is rated, by whom it was handled and under whose rules', async () => {
  const { form } = await opened({ session: XINHUA_SESSION });
  await find(document, 'h3', XINHUA_SESSION.subject.itemName);
  const { orgName, caseNo } = XINHUA_SESSION.subject;
  expect(visibleText(document)).to.include(orgName);
  await click(await find(document, '.subject summary'));
  for (const text of [orgName, caseNo, '2026年11月19日 11:05', '评价规则']) {
    expect(visibleText(document)).to.include(text);
  }
  await expect(form).to.be.accessible();
});

it('while the rating is on its way, no field can be changed and a second press sends nothing more', async () => {
  const { client, form } = await sent('never');
  const button = await find(document, 'button', '正在提交…');
  expect(button.getAttribute('aria-disabled')).to.equal('true');
  await click(button);
  await click(await find(document, 'label', '不满意'));
  expect(client.submitted).to.have.length(1);
  expect(form.renderRoot.querySelector<HTMLInputElement>('.scale :checked')?.value).to.equal('satisfied');
  expect(form.renderRoot.querySelector('textarea')?.disabled).to.equal(true);
  expect(form.leaveQuestion).not.to.equal(undefined);
  await expect(form).to.be.accessible();
});

it('a rating that did not arrive keeps what was filled in, and sending it again sends the same', async () => {
  const { client, form } = await sent({ kind: 'unreachable' }, { kind: 'timed-out' }, 'accepted');
  await find(document, 'h3', '评价没有送达');
  expect(deepActiveElement()?.textContent).to.equal('评价没有送达');
  expect(form.renderRoot.querySelector<HTMLInputElement>('.scale :checked')?.value).to.equal('satisfied');
  await expect(form).to.be.accessible();
  await click(await find(document, 'button', '重新提交'));
  await waitUntil(() => client.submitted.length === 2);
  await click(await find(document, 'button', '重新提交'));
  await find(document, 'h3', '评价已收到');
  expect(client.submitted).to.have.length(3);
  expect(new Set(client.submitted.map((each) => JSON.stringify(each)))).to.have.property('size', 1);
});

for (const status of [429, 503]) {
  it(`a province that answers ${status} has not refused: the same rating can be sent again`, async () => {
    await sent(refused('busy', '系统繁忙', status));
    await find(document, 'button', '重新提交');
  });
}

it('a refusal is told in the province’s own words, and the rating can be mended', async () => {
  const { client } = await sent(refused('submission-invalid', '评价内容含有身份证号，请删去', 422), 'accepted');
  await find(document, '[role=alert]', '评价内容含有身份证号，请删去');
  await press(document, '提交评价');
  await find(document, 'h3', '评价已收到');
  expect(client.submitted).to.have.length(2);
});

it('a refusal that points to a field is told in that field’s sentence', async () => {
  const { problem } = refused('submission-invalid', '评价不符合要求', 422);
  const errors = [{ pointer: '/text', code: 'text-too-long', detail: '文字超出 500 字' }];
  await sent({ kind: 'refused', problem: { ...problem, errors } });
  await find(document, '[role=alert]', '文字超出 500 字');
});

it('a rating on a ticket that was used meanwhile ends as already rated', async () => {
  const { form } = await sent(refused('ticket-already-rated', '这张票据已经用过'));
  await find(document, 'h3', '这次服务已经评价过了');
  expect(form.leaveQuestion).to.equal(undefined);
});

it('an accepted rating shows its receipt and the focus is on it', async () => {
  const { client, form } = await sent('accepted');
  await find(document, 'h3', '评价已收到');
  expect(client.submitted).to.deep.equal([{ service: { level: 'satisfied', indicators: [] }, answers: {} }]);
  await waitUntil(() => deepActiveElement()?.textContent === '评价已收到', 'the receipt’s heading has the focus');
  expect(form.leaveQuestion).to.equal(undefined);
  await expect(form).to.be.accessible();
});

it('not rating is one click, says that it counts as nothing, and submits nothing', async () => {
  const { client, form } = await opened();
  await click(await find(document, 'button', '暂不评价'));
  await find(document, 'h3', '已选择暂不评价');
  expect(visibleText(document)).to.include('不计入任何评价等级');
  expect(client.skips).to.equal(1);
  expect(client.submitted).to.deep.equal([]);
  await expect(form).to.be.accessible();
});

for (const [what, fate, title] of [
  ['saved', { saved: 'in-page', ends: 'never' }, '已保存，恢复网络后自动提交'],
  ['used meanwhile', refused('ticket-already-rated', '这张票据已经评价过'), '这次服务已经评价过了'],
] as const) {
  it(`what became of a rating that was ${what} is told over the form, which stays behind and has no name in it`, async () => {
    const { form } = await opened({ session: XINHUA_SESSION, submissions: [fate] });
    await click(await find(document, 'label', '满意'));
    await type(await find(document, '#text'), '谢谢');
    await type(await find(document, '#identity-name'), '张华');
    await type(await find(document, '#identity-phone'), '13900000000');
    await click(await find(document, 'label', '我已阅读并同意以上说明'));
    await click(await find(document, 'button', '提交评价'));
    await find(document, 'h3', title);
    const behind = await find(document, '[inert]');
    expect((await find<HTMLTextAreaElement>(behind, '#text')).value).to.equal('谢谢');
    expect((await find<HTMLInputElement>(behind, '#identity-name')).value).to.equal('');
    expect((await find<HTMLInputElement>(behind, '#identity-phone')).value).to.equal('');
    expect(visibleText(document)).not.to.include('提交评价');
    await expect(form).to.be.accessible();
  });
}
