import { expect } from '@open-wc/testing';
import { createStore, entries, get, set } from 'idb-keyval';
import { deviceEntries, REMEMBERED_MARK, type Entry, type EntryStore } from './entry-store.js';

const ENTRY: Entry = {
  key: 'key-1',
  endpoint: 'https://hcp.example.gov.cn',
  caseNo: '办件-2026-7',
  ratingNo: '141125-20260918-7F3K9Q2M',
  trackingToken: 'token-of-the-citizen',
  ratedAt: '2026-09-18T15:16:36+08:00',
  askedAt: 0,
};

/** A page of its own: the store as a reload or another tab makes it. */
function opened(): EntryStore {
  const store = deviceEntries();
  if (!store) throw new Error('this browser has no place for it');
  return store;
}

const onDisk = () => entries<string, { iv: Uint8Array; text: ArrayBuffer }>(createStore(REMEMBERED_MARK, 'entries'));

afterEach(async () => {
  for (const { key } of await opened().all()) await opened().remove(key);
});

it('what one page keeps another page reads', async () => {
  await opened().put(ENTRY);
  expect(await opened().all()).to.deep.equal([ENTRY]);
});

it('neither case, number nor token can be read on the disk or in localStorage', async () => {
  await opened().put(ENTRY);
  const [written] = await onDisk();
  const bytes = new Uint8Array(written?.[1].text ?? new ArrayBuffer(0));
  expect(bytes.length).to.be.greaterThan(100);
  const readable =
    new TextDecoder().decode(bytes) + JSON.stringify(written?.[0]) + JSON.stringify(Object.entries(localStorage));
  for (const secret of [ENTRY.caseNo, ENTRY.ratingNo, ENTRY.trackingToken]) expect(readable).not.to.include(secret);
});

it('the key cannot be taken out of the browser', async () => {
  await opened().put(ENTRY);
  const key = await get<CryptoKey>('key', createStore(REMEMBERED_MARK, 'key'));
  expect(key?.extractable).to.equal(false);
});

it('a mark stands while something is kept, and goes with the last', async () => {
  await opened().put(ENTRY);
  await opened().put({ ...ENTRY, key: 'key-2' });
  await opened().remove('key-1');
  expect(localStorage.getItem(REMEMBERED_MARK)).to.equal('1');
  await opened().remove('key-2');
  expect(localStorage.getItem(REMEMBERED_MARK)).to.equal(null);
  expect(await caches.has(REMEMBERED_MARK)).to.equal(false);
});

it('a host that clears localStorage takes the mark away, and what is remembered is found all the same, and forgotten', async () => {
  await opened().put(ENTRY);
  localStorage.clear();
  expect(await opened().all()).to.deep.equal([ENTRY]);
  await opened().remove('key-1');
  expect(await onDisk()).to.deep.equal([]);
});

it('without a mark the database is not opened', async () => {
  const opens: string[] = [];
  const open = (name: string): never => {
    opens.push(name);
    throw new Error('it was opened');
  };
  Object.defineProperty(indexedDB, 'open', { configurable: true, value: open });
  try {
    expect(await opened().all()).to.deep.equal([]);
  } finally {
    Reflect.deleteProperty(indexedDB, 'open');
  }
  expect(opens).to.deep.equal([]);
});

it('what was removed meanwhile is not put back', async () => {
  await opened().put(ENTRY);
  await opened().replace({ ...ENTRY, askedAt: 7 });
  expect(await opened().all()).to.deep.equal([{ ...ENTRY, askedAt: 7 }]);
  await opened().remove('key-1');
  await opened().replace(ENTRY);
  expect(await opened().all()).to.deep.equal([]);
});

it('what cannot be read any more goes, and the rest stays', async () => {
  await opened().put(ENTRY);
  await set(
    'under a key that is gone',
    { iv: new Uint8Array(12), text: new ArrayBuffer(64) },
    createStore(REMEMBERED_MARK, 'entries'),
  );
  expect(await opened().all()).to.deep.equal([ENTRY]);
  expect((await onDisk()).map(([key]) => key)).to.deep.equal(['key-1']);
});
