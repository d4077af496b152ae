import { pageOutbox, WAITING_MARK } from '@haochaping/client';
import { find, visibleText } from '@haochaping/test-support/find';
import { fakeProvince } from '@haochaping/test-support/fakes';
import { bringLoader } from '@haochaping/test-support/host-page';
import { click } from '@haochaping/test-support/user-event';
import { expect } from '@open-wc/testing';

const ENDPOINT = 'https://hcp.example.gov.cn';

const bring = () => bringLoader(new URL('./loader.ts', import.meta.url), { endpoint: ENDPOINT, device: 'shared' });

let province: ReturnType<typeof fakeProvince>;
beforeEach(() => (province = fakeProvince()));
afterEach(() => province.close());

it('on a device that many people use, what another page left is neither sent nor shown', async () => {
  localStorage.setItem(WAITING_MARK, '1');
  await bring();
  await new Promise((passed) => setTimeout(passed, 300));
  localStorage.removeItem(WAITING_MARK);
  expect(customElements.get('hcp-rating-dialog')).to.equal(undefined);
  expect(province.calls).to.deep.equal([]);
});

it('a rating that cannot be delivered is kept in the page alone, and is gone with it', async () => {
  const outcome = window.haochaping?.open({ ticket: 'ticket-1' });
  await click(await find(document, 'label', '满意'));
  province.goOffline();
  await click(await find(document, 'button', '提交评价'));
  await find(document, 'h3', '已保存，恢复网络后自动提交');
  expect(visibleText(document)).to.include('它只保存在本页');
  expect(localStorage.getItem(WAITING_MARK)).to.equal(null);
  expect(await pageOutbox().resume(ENDPOINT)).to.deep.equal([]);
  await click(await find(document, 'button', '关闭'));
  await click(await find(document, 'button', '关闭窗口'));
  expect(await outcome).to.deep.equal({ outcome: 'saved' });
});
