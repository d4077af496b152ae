import type { Failure, LogCheck } from '@haochaping/client';
import { find, visibleText } from '@haochaping/test-support/find';
import { fakeTrackingClient } from '@haochaping/test-support/fakes';
import { click } from '@haochaping/test-support/user-event';
import { move } from '@haochaping/test-support/host-page';
import { LOG_CHECKS } from '@haochaping/test-support/samples';
import { expect, fixture } from '@open-wc/testing';
import { html } from 'lit';
import '../define/log-check.js';
import type { HcpLogCheck } from './log-check.js';

const checking = (...log: (LogCheck | Failure | 'never')[]) =>
  fixture<HcpLogCheck>(html`<hcp-log-check .client=${fakeTrackingClient(undefined, [], { log })}></hcp-log-check>`);

for (const [what, check, words, role] of [
  ['it is in the log', LOG_CHECKS.inLog, '已验证：您的评价在公开的日志里，没有被改动。', 'status'],
  ['it is not there yet', LOG_CHECKS.notYet, '最晚 2026年9月18日 15:26写入', 'status'],
  ['the log says something else', LOG_CHECKS.differs, '日志里的内容与您的回执不同。', 'alert'],
  ['nothing can be checked', LOG_CHECKS.cannotCheck, '这次没能验证，不说明评价有问题。', 'status'],
] as const) {
  it(`${what}: it says so in plain words`, async () => {
    const element = await checking(check);
    await find(document, 'div[role]');
    expect(visibleText(document)).to.include(words);
    expect(element.renderRoot.querySelector('div[role]')?.getAttribute('role')).to.equal(role);
    await expect(element).to.be.accessible();
  });
}

it('what is in the log says which entry it is, what came later, and what still waits', async () => {
  await checking(LOG_CHECKS.inLog);
  await find(document, '.good');
  expect(visibleText(document)).to.include('第 42 条').and.include('后来的 2 条').and.include('另有 1 条');
});

it('a failed check is never told as a difference, and is done again on request', async () => {
  const element = await checking(LOG_CHECKS.cannotCheck, LOG_CHECKS.inLog);
  await find(document, 'div[role=status]');
  expect(visibleText(document)).not.to.include('验证不一致');
  await click(await find(document, 'button', '再验证一次'));
  await find(document, '.good');
  move(element);
  await find(document, '.good');
});

it('while it is checked, it says so', async () => {
  const element = await checking('never');
  await find(document, '[role=status]', '正在验证…');
  await expect(element).to.be.accessible();
});

it('the value to compare with can be selected, to be copied', async () => {
  await checking(LOG_CHECKS.inLog);
  await click(await find(document, 'summary'));
  const value = await find(document, 'code');
  getSelection()?.selectAllChildren(value);
  expect(String(getSelection())).to.equal(value.textContent);
});
