import { expect } from '@open-wc/testing';
import { createStore, del, entries, get, set } from 'idb-keyval';
import { deviceStore } from './device-store.js';
import type { Entry } from './entry.js';
import type { EntryStore } from './environment.js';
import { isWaiting, WAITING_MARK } from './mark.js';

const ENTRY: Entry = {
  key: 'key-1',
  endpoint: 'https://hcp.example.gov.cn',
  ticket: 'ticket-of-the-citizen',
  submission: {
    service: { level: 'dissatisfied', indicators: ['208'] },
    answers: {},
    text: '跑了三趟',
    identity: { name: '张三丰', phone: '13800138000', consent: true },
  },
  savedAt: 1_795_000_000_000,
};

/** A page of its own: the store as a reload or another tab makes it. */
function opened(): EntryStore {
  const store = deviceStore();
  if (!store) throw new Error('this browser has no place for it');
  return store;
}

const onDisk = () => entries<string, { iv: Uint8Array; text: ArrayBuffer }>(createStore('hcp-outbox', 'entries'));
const pass = (millis: number) => new Promise((passed) => setTimeout(passed, millis));

afterEach(async () => {
  for (const { key } of await opened().all()) await opened().remove(key);
});

it('what one page writes down another page reads', async () => {
  await opened().put(ENTRY);
  expect(await opened().all()).to.deep.equal([ENTRY]);
});

it('neither name, phone, words, level nor ticket can be read on the disk or in localStorage', async () => {
  await opened().put(ENTRY);
  const [written] = await onDisk();
  const bytes = new Uint8Array(written?.[1].text ?? new ArrayBuffer(0));
  expect(bytes.length).to.be.greaterThan(100);
  const readable =
    new TextDecoder().decode(bytes) + JSON.stringify(written?.[0]) + JSON.stringify(Object.entries(localStorage));
  for (const secret of ['张三丰', '13800138000', '跑了三趟', 'dissatisfied', 'ticket-of-the-citizen'])
    expect(readable).not.to.include(secret);
});

it('the key cannot be taken out of the browser', async () => {
  await opened().put(ENTRY);
  const key = await get<CryptoKey>('key', createStore('hcp-outbox', 'key'));
  expect(key?.extractable).to.equal(false);
  let exported: unknown;
  if (key) exported = await crypto.subtle.exportKey('raw', key).catch((reason: unknown) => reason);
  expect(exported).to.be.instanceOf(DOMException);
});

it('two tabs that write for the first time at once can read each other', async () => {
  await del('key', createStore('hcp-outbox', 'key'));
  const [one, two] = [opened(), opened()];
  await Promise.all([one.put(ENTRY), two.put({ ...ENTRY, key: 'key-2' })]);
  for (const tab of [one, two, opened()]) expect(await tab.all()).to.have.length(2);
});

it('a mark says that something waits, until nothing does', async () => {
  const store = opened();
  await store.put(ENTRY);
  await store.put({ ...ENTRY, key: 'key-2' });
  expect(localStorage.getItem(WAITING_MARK)).to.equal('1');
  await store.remove('key-1');
  expect(localStorage.getItem(WAITING_MARK)).to.equal('1');
  await store.remove('key-2');
  expect(localStorage.getItem(WAITING_MARK)).to.equal(null);
});

it('a host that clears localStorage takes the mark away, and the next page knows all the same', async () => {
  expect(await isWaiting()).to.equal(false);
  await opened().put(ENTRY);
  localStorage.clear();
  expect(await isWaiting()).to.equal(true);
  await opened().remove('key-1');
  expect(await isWaiting()).to.equal(false);
});

it('whoever has nothing waiting has no database opened, and no key made', async () => {
  let opening = 0;
  const restore = replaced(IDBFactory.prototype, 'open', () => (opening += 1));
  expect(await opened().all().finally(restore)).to.deep.equal([]);
  expect(opening).to.equal(0);
});

it('where localStorage is closed to us nobody knows what waits, and the database is looked into', async () => {
  await opened().put(ENTRY);
  const restore = replaced(window, 'localStorage', undefined);
  expect(await opened().all().finally(restore)).to.deep.equal([ENTRY]);
});

it('where no mark can be made nothing is kept, since it would not be found again', async () => {
  const full = replaced(Storage.prototype, 'setItem', () => {
    throw new DOMException('full', 'QuotaExceededError');
  });
  const closed = replaced(CacheStorage.prototype, 'open', () => Promise.reject(new DOMException('closed')));
  const reason: unknown = await opened()
    .put(ENTRY)
    .catch((fault: unknown) => fault)
    .finally(() => [full, closed].forEach((restore) => restore()));
  expect(reason).to.be.instanceOf(DOMException);
  expect(await onDisk()).to.have.length(0);
});

it('what no key opens any more is thrown away, and the rest is kept', async () => {
  await opened().put(ENTRY);
  const broken = { iv: new Uint8Array(12), text: new ArrayBuffer(64) };
  await set('key-of-old', broken, createStore('hcp-outbox', 'entries'));
  expect(await opened().all()).to.deep.equal([ENTRY]);
  expect((await onDisk()).map(([key]) => key)).to.deep.equal(['key-1']);
});

it('while the key cannot be had nothing is thrown away', async () => {
  await opened().put(ENTRY);
  const restore = replaced(IDBObjectStore.prototype, 'get', () => {
    throw new DOMException('broken', 'UnknownError');
  });
  const reason: unknown = await opened()
    .all()
    .catch((fault: unknown) => fault)
    .finally(restore);
  expect(reason).to.be.instanceOf(DOMException);
  expect(await opened().all()).to.deep.equal([ENTRY]);
});

/** Puts something else in place of a part of the browser, until the returned function is called. */
function replaced(owner: object, name: string, value: unknown): () => void {
  const original = Object.getOwnPropertyDescriptor(owner, name);
  if (!original) throw new Error(`this browser has no ${name}`);
  Object.defineProperty(owner, name, { value, configurable: true });
  return () => void Object.defineProperty(owner, name, original);
}

it('a full disk is said, not hidden', async () => {
  await opened().all();
  const restore = replaced(IDBObjectStore.prototype, 'put', () => {
    throw new DOMException('full', 'QuotaExceededError');
  });
  const reason: unknown = await opened()
    .put(ENTRY)
    .catch((fault: unknown) => fault)
    .finally(restore);
  expect(reason).to.be.instanceOf(DOMException);
  expect(await opened().all()).to.deep.equal([]);
});

it('a database that never answers is given up after two seconds', async () => {
  const restore = replaced(IDBFactory.prototype, 'open', () => new EventTarget());
  const before = performance.now();
  const failed = await opened()
    .put(ENTRY)
    .then(
      () => false,
      () => true,
    )
    .finally(restore);
  expect(failed).to.equal(true);
  expect(performance.now() - before).to.be.within(1900, 4000);
}).timeout(6000);

it('what the database writes after it was given up is taken away again: it was said to be kept in the page alone', async () => {
  let isBusy = true;
  const busy = createStore('hcp-outbox', 'entries')('readwrite', (store) => {
    const goOn = (): void => {
      if (isBusy) store.count().onsuccess = goOn;
    };
    goOn();
  });
  const failed = await opened()
    .put(ENTRY)
    .then(
      () => false,
      () => true,
    );
  expect(failed).to.equal(true);
  isBusy = false;
  await busy;
  await pass(300);
  expect(await onDisk()).to.have.length(0);
  expect(await isWaiting()).to.equal(false);
}).timeout(6000);

it('a tab that holds an entry’s lock for ever is waited for twenty seconds', async () => {
  const held = new Promise<() => void>((holding) => {
    void navigator.locks.request('hcp-outbox/key-1', () => new Promise<void>((release) => holding(release)));
  });
  const release = await held;
  const timers: (() => void)[] = [];
  const restore = replaced(window, 'setTimeout', (work: () => void, millis: number) => {
    if (millis === 20_000) timers.push(work);
    return 0;
  });
  const turn = opened()
    .turn('key-1', async () => 'sent')
    .catch((reason: unknown) => reason);
  restore();
  expect(timers).to.have.length(1);
  timers[0]?.();
  expect(await turn).to.have.property('name', 'AbortError');
  release();
});

/** Two tabs that both want to send the same entry: how many were at it at the same time. */
async function atOnce(): Promise<number> {
  let working = 0;
  let most = 0;
  const work = async (): Promise<void> => {
    most = Math.max(most, (working += 1));
    await pass(100);
    working -= 1;
  };
  await Promise.all([opened().turn('key-1', work), opened().turn('key-1', work), opened().turn('key-1', work)]);
  return most;
}

it('of several tabs one at a time sends an entry', async () => {
  expect(await atOnce()).to.equal(1);
});

it('so it is in a browser without Web Locks', async () => {
  const locks = Object.getOwnPropertyDescriptor(Navigator.prototype, 'locks');
  if (!locks) throw new Error('this browser has no Web Locks to take away');
  Reflect.deleteProperty(Navigator.prototype, 'locks');
  try {
    expect('locks' in navigator).to.equal(false);
    expect(await atOnce()).to.equal(1);
  } finally {
    Object.defineProperty(Navigator.prototype, 'locks', locks);
  }
}).timeout(6000);

it('a tab that failed lets the next one have its turn', async () => {
  const failing = opened().turn('key-1', async () => {
    throw new Error('no network');
  });
  const [, second] = await Promise.allSettled([failing, opened().turn('key-1', async () => 'sent')]);
  expect(second).to.deep.equal({ status: 'fulfilled', value: 'sent' });
});
