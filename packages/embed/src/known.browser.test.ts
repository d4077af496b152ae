import { find, press, visibleText } from '@haochaping/test-support/find';
import { fakeProvince, REMEMBERED } from '@haochaping/test-support/fakes';
import { click, type } from '@haochaping/test-support/user-event';
import { expect, fixture } from '@open-wc/testing';
import { findInto } from './find.js';
import { knownRatings, memoryFor } from './known.js';
import { openRating } from './rating.js';

const ENDPOINT = 'https://hcp.example.gov.cn';
const PAGE = { endpoint: ENDPOINT };

let province: ReturnType<typeof fakeProvince>;
beforeEach(() => (province = fakeProvince()));
afterEach(async () => {
  await memoryFor(ENDPOINT)?.forget(REMEMBERED.trackingToken);
  province.close();
});

for (const shared of [false, true]) {
  it(`on ${shared ? 'a device that many people use, the receipt offers no memory' : 'one’s own device, one press on the receipt keeps the way back'}`, async () => {
    const outcome = openRating({ endpoint: ENDPOINT, ticket: 'ticket-1', trackingUrl: '/track', shared });
    await click(await find(document, 'label', '满意'));
    await press(document, '提交评价');
    const done = await find(document, 'button', '完成');
    if (shared) {
      expect(visibleText(document)).not.to.include('在本机记住');
    } else {
      await press(document, '在本机记住，方便查看进度');
      await find(document, '[role=status]', '已在本机记住。');
    }
    await click(done);
    await outcome;
    const known = await knownRatings({ ...PAGE, caseNos: [REMEMBERED.caseNo] });
    expect(known.map(({ ratingNo }) => ratingNo)).to.deep.equal(shared ? [] : [REMEMBERED.ratingNo]);
  });
}

it('the page learns of its cases which ratings this device remembers, and shows one in the row of the case', async () => {
  await memoryFor(ENDPOINT)?.remember(REMEMBERED);
  const [known, ...others] = await knownRatings({ ...PAGE, caseNos: ['another case', REMEMBERED.caseNo] });
  expect(known).to.include(REMEMBERED);
  expect(others).to.deep.equal([]);
  const row = await fixture('<a href="#track">…</a>');
  await known?.line(row);
  await find(document, '.stage', '待核实');
  expect(visibleText(row)).to.include('查看进度');
});

it('below the progress of a rating that is remembered one press forgets it', async () => {
  await memoryFor(ENDPOINT)?.remember(REMEMBERED);
  const [known] = await knownRatings({ ...PAGE, caseNos: [REMEMBERED.caseNo] });
  const into = await fixture('<div>请稍候…</div>');
  await known?.track(into);
  await find(document, 'h3', '办理进度');
  await press(document, '不再记住');
  await find(document, '[role=status]', '已从本机删除。');
  expect(await knownRatings({ ...PAGE, caseNos: [REMEMBERED.caseNo] })).to.deep.equal([]);
});

it('whoever lost the receipt searches in the host’s page, and reads the progress in its place', async () => {
  const into = await fixture('<div>请稍候…</div>');
  await findInto({ endpoint: ENDPOINT, into });
  await type(await find(document, '#ratingNo'), REMEMBERED.ratingNo);
  await type(await find(document, '#phone'), '13800138000');
  await press(document, '查询');
  await find(document, 'h3', '办理进度');
  expect(into.children).to.have.length(1);
});
