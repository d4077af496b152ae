import { CallFailed, type Failure } from '@haochaping/client';
import type { PublicClient } from '@haochaping/client/public';
import type { FindRating } from '@haochaping/core';
import { find, deepActiveElement, press, visibleText } from '@haochaping/test-support/find';
import { refused } from '@haochaping/test-support/fakes';
import { move, recordEvents } from '@haochaping/test-support/host-page';
import { pressKeys, type } from '@haochaping/test-support/user-event';
import { expect, fixture } from '@open-wc/testing';
import { html } from 'lit';
import '../define/find-rating.js';
import type { HcpFindRating } from './find-rating.js';

const FOUND = { trackingToken: 't'.repeat(32), expiresAt: '2026-09-22T12:00:00+08:00' };
const NUMBER = '410402-20260916-7F3K9Q2M';

async function shown(answer: () => Promise<typeof FOUND>) {
  const asked: FindRating[] = [];
  const client: PublicClient = {
    findRating: (lost) => {
      asked.push(lost);
      return answer();
    },
  };
  const element = await fixture<HcpFindRating>(html`<hcp-find-rating .client=${client}></hcp-find-rating>`);
  const events = recordEvents(element, 'hcp-rating-found');
  return { element, asked, events };
}

async function fill(): Promise<void> {
  await type(await find(document, '#ratingNo'), NUMBER);
  await type(await find(document, '#phone'), '13800138000');
}

const failing = (failure: Failure) => () => Promise.reject(new CallFailed(failure));

it('whoever knows number and phone gets a token, which the page learns by an event', async () => {
  const { element, asked, events } = await shown(() => Promise.resolve(FOUND));
  await fill();
  await pressKeys('Enter');
  await element.updateComplete;
  expect(asked).to.deep.equal([{ ratingNo: NUMBER, phone: '13800138000' }]);
  expect(events).to.deep.equal([{ type: 'hcp-rating-found', detail: FOUND }]);
  expect(visibleText(document)).to.include('查到了');
});

it('an empty field is asked for at its place, has the focus, and nothing is sent', async () => {
  const { element, asked } = await shown(() => Promise.resolve(FOUND));
  await press(document, '查询');
  await element.updateComplete;
  expect(visibleText(document)).to.include('请填写评价编号').and.to.include('请填写手机号');
  expect(deepActiveElement()?.id).to.equal('ratingNo');
  expect(asked).to.deep.equal([]);
});

it('a field that the province cannot read is shown by its name, and what was typed stays', async () => {
  const { problem, ...refusal } = refused('body-invalid', '提交的内容有误', 422);
  const errors = [{ pointer: '/phone', code: 'invalid', detail: '须是手机号' }];
  await shown(failing({ ...refusal, problem: { ...problem, errors } }));
  await fill();
  await press(document, '查询');
  await find(document, '#phone[aria-invalid=true]');
  expect(deepActiveElement()?.id).to.equal('phone');
  expect((await find<HTMLInputElement>(document, '#ratingNo')).value).to.equal(NUMBER);
  expect(visibleText(document)).not.to.include('提交的内容有误');
});

for (const [situation, failure, sentence] of [
  ['nothing is found', refused('rating-not-found', '没有查到：编号或手机号不对', 404), '没有查到'],
  ['it was tried too often', refused('find-tries-used-up', '这个编号今天查的次数太多', 429), '今天查的次数太多'],
  ['no answer comes', { kind: 'unreachable' } as const, '没有收到回应，请检查网络后再点一次。'],
] as const) {
  it(`when ${situation}, one sentence says so, and it can be tried again`, async () => {
    const { asked, events } = await shown(failing(failure));
    await fill();
    await press(document, '查询');
    await find(document, '.fault[role=alert]:not(:empty)');
    expect(visibleText(document)).to.include(sentence);
    await press(document, '查询');
    expect(asked).to.have.length(2);
    expect(events).to.deep.equal([]);
  });
}

it('a second press while it is searching asks nothing again', async () => {
  const { element, asked } = await shown(() => new Promise(() => undefined));
  await fill();
  await press(document, '查询');
  await element.updateComplete;
  await press(document, '正在查询…');
  expect(asked).to.have.length(1);
});

it('moved in the page, it still searches', async () => {
  const { element, asked } = await shown(() => Promise.resolve(FOUND));
  await fill();
  move(element);
  await press(document, '查询');
  expect(asked).to.have.length(1);
});

it('is accessible, empty and with faults', async () => {
  const { element } = await shown(() => Promise.resolve(FOUND));
  await expect(element).to.be.accessible();
  await press(document, '查询');
  await element.updateComplete;
  await expect(element).to.be.accessible();
});
