import type { Failure } from '@haochaping/client';
import type { IdentityAccess } from '@haochaping/core';
import { find, deepActiveElement, press, visibleText } from '@haochaping/test-support/find';
import { fakeTrackingClient, refused } from '@haochaping/test-support/fakes';
import { pressKeys } from '@haochaping/test-support/user-event';
import { move } from '@haochaping/test-support/host-page';
import { IDENTITIES } from '@haochaping/test-support/samples';
import { expect, fixture } from '@open-wc/testing';
import { html } from 'lit';
import '../define/identity-access.js';
import type { HcpIdentityAccess } from './identity-access.js';

type Replies = readonly (IdentityAccess | Failure | 'never')[];

async function shown(access: Replies, ...withdraw: Replies) {
  const client = fakeTrackingClient(undefined, [], { access, withdraw });
  const element = await fixture<HcpIdentityAccess>(html`<hcp-identity-access .client=${client}></hcp-identity-access>`);
  await find(document, 'p');
  return { client, element };
}

for (const [situation, ...words] of [
  ['nobodyLooked', '还没有人看过。', '最后一步以后再保存 30 天'],
  [
    'looked',
    '2026年9月28日 09:30',
    '柳林县行政审批服务管理局',
    '回访员',
    '为了回访',
    '更早还有 3 次',
    '2026年9月27日 20:15，有人凭评价编号和手机号查看过办理进度',
    '保存到 2026年10月28日',
  ],
  ['withdrawn', '您已于 2026年9月29日 08:00撤回同意', '柳林县行政审批服务管理局'],
  ['forgotten', '姓名和电话已于 2026年10月28日 09:00自动删除'],
  ['none', '没有保存您的姓名和电话。'],
] as const) {
  it(`${situation}: what became of the identity is said`, async () => {
    const { element } = await shown([IDENTITIES[situation]]);
    await find(document, '.state');
    for (const each of words) expect(visibleText(document)).to.include(each);
    expect(visibleText(document).includes('撤回同意，删除姓名和电话')).to.equal(
      situation === 'nobodyLooked' || situation === 'looked',
    );
    await expect(element).to.be.accessible();
  });
}

it('withdrawing asks first and says what happens; the rater can leave it, and nothing is sent', async () => {
  const { client, element } = await shown([IDENTITIES.nobodyLooked]);
  await press(document, '撤回同意，删除姓名和电话');
  await find(document, 'h4', '确定撤回同意吗？');
  expect(deepActiveElement()?.textContent).to.equal('确定撤回同意吗？');
  for (const words of ['立即删除，不能恢复', '无法再打电话回访', '评价照样有效']) {
    expect(visibleText(document)).to.include(words);
  }
  expect(element.renderRoot.querySelector('.fault:not(:empty)'), 'no fault, no empty box').to.equal(null);
  await expect(element).to.be.accessible();
  await press(document, '不撤回');
  await find(document, 'button', '撤回同意，删除姓名和电话');
  expect(deepActiveElement()?.textContent.trim()).to.equal('撤回同意，删除姓名和电话');
  expect(client.said).to.deep.equal([]);
});

it('by keyboard alone it is withdrawn, and says since when', async () => {
  const { client } = await shown([IDENTITIES.looked], IDENTITIES.withdrawn);
  (await find(document, 'button', '撤回同意，删除姓名和电话')).focus();
  await pressKeys('Enter');
  await find(document, 'h4', '确定撤回同意吗？');
  await pressKeys('Tab', 'Enter');
  await find(document, '.state', '您已于 2026年9月29日 08:00撤回同意，姓名和电话已经删除。评价照样有效。');
  expect(deepActiveElement()?.className).to.equal('state');
  expect(client.said).to.deep.equal(['withdraw']);
});

for (const [what, failure, words] of [
  ['no reply came', { kind: 'unreachable' }, '没有收到回应，不知道是否已经删除。请稍后再点一次。'],
  ['the province refuses', refused('identity-not-given', '评价时没有留下姓名和电话'), '评价时没有留下姓名和电话'],
] as const) {
  it(`${what}: this is said, and it can be tried again`, async () => {
    const { element } = await shown([IDENTITIES.looked], failure, IDENTITIES.withdrawn);
    await press(document, '撤回同意，删除姓名和电话');
    await press(document, '确定，立即删除');
    await find(document, '[role=alert]', words);
    move(element);
    await press(document, '确定，立即删除');
    await find(document, '.state');
    expect(visibleText(document)).to.include('您已于');
  });
}

it('while it is being deleted, a second press sends nothing', async () => {
  const { client } = await shown([IDENTITIES.looked], 'never');
  await press(document, '撤回同意，删除姓名和电话');
  await press(document, '确定，立即删除');
  await press(document, '正在删除…');
  expect(client.said).to.deep.equal(['withdraw']);
});

it('where nothing can be looked up it says so, and asks again on request', async () => {
  const { element } = await shown([{ kind: 'timed-out' }, IDENTITIES.none]);
  await find(document, '[role=alert]', '暂时查不到，请检查网络后重试。');
  await expect(element).to.be.accessible();
  await press(document, '重试');
  await find(document, '.state', '没有保存您的姓名和电话。');
});
