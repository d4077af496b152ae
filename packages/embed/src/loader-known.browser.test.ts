import { deviceMemory } from '@haochaping/client/remembered';
import { find } from '@haochaping/test-support/find';
import { fakeProvince, REMEMBERED } from '@haochaping/test-support/fakes';
import { bringLoader } from '@haochaping/test-support/host-page';
import { expect, fixture } from '@open-wc/testing';

const ENDPOINT = 'https://hcp.example.gov.cn';

const bring = () => bringLoader(new URL('./loader.ts', import.meta.url), { endpoint: ENDPOINT });

const loaded = () => performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname);
const memory = deviceMemory({
  endpoint: ENDPOINT,
  track: () => ({ badReview: () => Promise.reject(new Error('not asked')) }),
});

let province: ReturnType<typeof fakeProvince>;
before(bring);
beforeEach(() => (province = fakeProvince()));
afterEach(async () => {
  await memory?.forget(REMEMBERED.trackingToken);
  province.close();
});

it('where nobody has had a rating remembered, asking for what is known loads nothing and calls nobody', async () => {
  expect(await window.haochaping?.known(REMEMBERED.caseNo)).to.deep.equal([]);
  expect(loaded().filter((path) => path.includes('/known.'))).to.deep.equal([]);
  expect(province.calls).to.deep.equal([]);
});

it('what is remembered is known, and still is where the host has cleared localStorage', async () => {
  await memory?.remember(REMEMBERED);
  localStorage.clear();
  const known = await window.haochaping?.known('another case', REMEMBERED.caseNo);
  expect(known?.map(({ ratingNo }) => ratingNo)).to.deep.equal([REMEMBERED.ratingNo]);
});

it('the search for a lost receipt is put where the host wants it', async () => {
  const into = await fixture('<div>请稍候…</div>');
  await window.haochaping?.find({ into });
  await find(into, 'hcp-find-rating');
  await find(document, '#ratingNo');
});
