import { find } from '@haochaping/test-support/find';
import { fakeProvince } from '@haochaping/test-support/fakes';
import { expect, fixture } from '@open-wc/testing';
import { trackInto } from './tracker.js';

const OPTIONS = { endpoint: 'https://hcp.example.gov.cn', trackingToken: 'sample-tracking-token-0123456789abcdef' };

let province: ReturnType<typeof fakeProvince>;
beforeEach(() => (province = fakeProvince()));
afterEach(() => province.close());

it('a tracker is put into the host’s element in place of what stood there, and begins to follow', async () => {
  const into = await fixture('<div>请稍候…</div>');
  await trackInto({ ...OPTIONS, into });
  await find(document, 'h3', '办理进度');
  expect(into.childElementCount).to.equal(1);
  expect(into.textContent).to.equal('');
  expect(province.calls).to.deep.equal([
    { what: 'GET https://hcp.example.gov.cn/v1/bad-reviews/mine', as: `Bearer ${OPTIONS.trackingToken}` },
  ]);
});

it('tracking again replaces the tracker that stood there', async () => {
  const into = await fixture('<div></div>');
  await trackInto({ ...OPTIONS, into });
  await trackInto({ ...OPTIONS, into });
  await find(document, 'h3', '办理进度');
  expect(into.querySelectorAll('hcp-status-tracker')).to.have.length(1);
});

it('several ratings stand in a list in the host’s element', async () => {
  const into = await fixture('<div>请稍候…</div>');
  await trackInto({ ...OPTIONS, trackingToken: [OPTIONS.trackingToken, `${OPTIONS.trackingToken}-2`], into });
  await find(document, 'hcp-review-line');
  expect(into.textContent).to.equal('');
  expect(province.calls.map(({ as }) => as)).to.deep.equal([
    `Bearer ${OPTIONS.trackingToken}`,
    `Bearer ${OPTIONS.trackingToken}-2`,
  ]);
});

it('a tracker speaks the language that the host asks for', async () => {
  const into = await fixture('<div></div>');
  await trackInto({ ...OPTIONS, into, lang: 'en' });
  await find(document, 'h3', 'Progress');
});
