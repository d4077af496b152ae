import { WAITING_MARK } from '@haochaping/client';
import { find } from '@haochaping/test-support/find';
import { earlierPage, fakeProvince } from '@haochaping/test-support/fakes';
import { bringLoader } from '@haochaping/test-support/host-page';
import { click } from '@haochaping/test-support/user-event';
import { expect, waitUntil } from '@open-wc/testing';

const ENDPOINT = 'https://hcp.example.gov.cn';

const bring = () => bringLoader(new URL('./loader.ts', import.meta.url), { endpoint: ENDPOINT });

let province: ReturnType<typeof fakeProvince>;
beforeEach(() => (province = fakeProvince()));
afterEach(() => province.close());

it('a page of the site that is opened after another one left a rating sends it and shows the receipt', async () => {
  await earlierPage({ endpoint: ENDPOINT, ticket: 'ticket-1' });
  expect(localStorage.getItem(WAITING_MARK)).to.equal('1');
  await bring();
  await find(document, 'h3', '评价已收到');
  await click(await find(document, 'button', '完成'));
  expect(province.accepted).to.equal(1);
  await waitUntil(() => localStorage.getItem(WAITING_MARK) === null);
});
