import { CallFailed, type Failure } from '@haochaping/client';
import type { RatingSession } from '@haochaping/core';
import { find, visibleText } from '@haochaping/test-support/find';
import { fakeRatingClient, refused } from '@haochaping/test-support/fakes';
import { move, recordEvents } from '@haochaping/test-support/host-page';
import { LIULIN_SESSION } from '@haochaping/test-support/samples';
import { aTimeout, expect, fixture, waitUntil } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { html } from 'lit';
import '../define/qr-handoff.js';
import type { HcpQrHandoff } from './qr-handoff.js';

const PAGE = 'https://hcp.example.gov.cn/rate#ticket-0123456789abcdefghijklmn';
type SessionAnswer = RatingSession['rateable'] | Failure;

/** A province that says these things one after the other, and the last one for ever. */
async function shown(...said: readonly SessionAnswer[]) {
  const asked: number[] = [];
  const client = {
    ...fakeRatingClient({ session: LIULIN_SESSION }),
    page: () => Promise.resolve(PAGE),
    session: (): Promise<RatingSession> => {
      const now = said[Math.min(asked.length, said.length - 1)] ?? LIULIN_SESSION.rateable;
      asked.push(Date.now());
      return 'kind' in now
        ? Promise.reject(new CallFailed(now))
        : Promise.resolve({ ...LIULIN_SESSION, rateable: now });
    },
  };
  const handoff = await fixture<HcpQrHandoff>(html`<hcp-qr-handoff .client=${client}></hcp-qr-handoff>`);
  return { handoff, asked, events: recordEvents(handoff, 'hcp-handoff-ended') };
}

const { rateable } = LIULIN_SESSION;
after(() => setViewport({ width: 800, height: 600 }));

it('it shows the page of the ticket as a code, and nothing of the case or the staff', async () => {
  const { handoff } = await shown(rateable);
  await find(document, 'svg.qr');
  expect(visibleText(document)).to.include('请用自己的手机评价').and.not.to.include(LIULIN_SESSION.subject.itemName);
  await expect(handoff).to.be.accessible();
});

it('once it is rated anywhere, the window learns that it was, and not how', async () => {
  const { events } = await shown(rateable, { now: false, because: 'already-rated' });
  await find(document, 'svg.qr');
  await waitUntil(() => events.length > 0, 'ended', { timeout: 5000 });
  expect(events).to.deep.equal([{ type: 'hcp-handoff-ended', detail: { because: 'rated' } }]);
  expect(visibleText(document)).to.equal('已评价，谢谢！');
}).timeout(8000);

for (const [what, said, words] of [
  ['an expired ticket', { now: false, because: 'expired' }, '已经过期'],
  ['a ticket that is not open yet', { now: false, because: 'too-early' }, '现在不能评价'],
  ['a ticket that nobody knows', refused('ticket-unknown', '评价链接无效', 401), '现在不能评价'],
] as const) {
  it(`${what} is said, and not asked about again`, async () => {
    const { asked, events } = await shown(said);
    await waitUntil(() => visibleText(document).includes(words));
    await aTimeout(100);
    expect(asked).to.have.length(1);
    expect(events.length).to.be.at.most(1);
  });
}

it('without a network the code stays, and it says that it tries again', async () => {
  await shown(rateable, { kind: 'unreachable' });
  await find(document, 'svg.qr');
  await waitUntil(() => visibleText(document).includes('正在重试'), 'said', { timeout: 5000 });
  await find(document, 'svg.qr');
}).timeout(8000);

it('taken out of the page it asks no more; put back it goes on', async () => {
  const { handoff, asked } = await shown(rateable);
  await find(document, 'svg.qr');
  handoff.remove();
  await aTimeout(3300);
  expect(asked).to.have.length(1);
  document.body.append(handoff);
  await find(document, 'svg.qr');
  move(handoff);
  await find(document, 'svg.qr');
  handoff.remove();
}).timeout(8000);

for (const [width, height] of [
  [1920, 1080],
  [1080, 1920],
  [1280, 800],
] as const) {
  it(`on a screen of its own of ${width}×${height} the code has half of the shorter side, in the middle, and nothing is cut off`, async () => {
    await setViewport({ width, height });
    const { handoff } = await shown(rateable);
    handoff.wholeScreen = true;
    await handoff.updateComplete;
    const box = (await find(document, 'svg.qr')).getBoundingClientRect();
    expect(box.width).to.be.at.least(Math.min(width, height) / 2);
    expect(Math.abs(box.x + box.width / 2 - width / 2)).to.be.at.most(20);
    expect(handoff.getBoundingClientRect().height).to.be.at.most(height + 1);
    await expect(handoff).to.be.accessible();
  });
}
