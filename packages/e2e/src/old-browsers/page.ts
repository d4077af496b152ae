import { createRatingClient, pageOutbox, WAITING_MARK } from '@haochaping/client';
import * as z from 'zod/mini';

/** The page of a department, as its own bundler builds it. It rates by itself, and tells its server how that went. */

const givenSchema = z.object({ endpoint: z.string(), ticket: z.string(), lossyTicket: z.string() });
const { endpoint, ticket, lossyTicket } = givenSchema.parse(JSON.parse(document.body.dataset.given ?? ''));
const SUBMISSION = { service: { level: 'satisfied', indicators: [] }, answers: {}, text: '一次就办好了' } as const;

const report = (what: object): Promise<unknown> => fetch('/report', { method: 'POST', body: JSON.stringify(what) });

/** What lies in the database: how much, and whether anybody could read it. */
async function kept(): Promise<object> {
  const opening = indexedDB.open('hcp-outbox');
  opening.onupgradeneeded = () => opening.result.createObjectStore('entries');
  const database = await done(opening);
  const entries = z
    .array(z.object({ text: z.instanceof(ArrayBuffer) }))
    .parse(await done(database.transaction('entries').objectStore('entries').getAll()));
  database.close();
  const clear = entries.some(({ text }) => new TextDecoder().decode(text).includes(SUBMISSION.text));
  return { entries: entries.length, clear, mark: localStorage.getItem(WAITING_MARK) };
}

const done = <Result>(request: IDBRequest<Result>): Promise<Result> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('the database failed'));
  });

async function firstVisit(): Promise<void> {
  const client = createRatingClient({ endpoint, ticket });
  const { rateable, levels } = await client.session();
  const { ratingNo } = await client.submit(SUBMISSION);
  const locks = 'locks' in navigator;
  await report({ step: 'rated', ratingNo, rateable: rateable.now, levels: levels.length, locks, ...(await kept()) });

  await fetch('/lose-answers', { method: 'POST' });
  const lossy = createRatingClient({ endpoint, ticket: lossyTicket });
  const where = await new Promise<string>((saved, failed) => void lossy.submit(SUBMISSION, { saved }).catch(failed));
  await report({ step: 'answer-lost', where, ...(await kept()) });
  location.assign('/?again');
}

/** Two pages of this device find the same entry. */
async function laterVisit(): Promise<void> {
  const resumed = await pageOutbox().resume(endpoint);
  const other = document.createElement('iframe');
  other.src = '/?beside';
  document.body.append(other);
  const { ratingNo } = (await resumed[0]?.receipt) ?? {};
  const again = await createRatingClient({ endpoint, ticket: lossyTicket }).receipt();
  const same = again?.ratingNo === ratingNo;
  await report({ step: 'resumed', resumed: resumed.length, ratingNo, same, ...(await kept()) });
}

async function beside(): Promise<void> {
  const [entry] = await pageOutbox().resume(endpoint);
  await report({ step: 'beside', ratingNo: (await entry?.receipt)?.ratingNo });
}

const VISITS = new Map([
  ['?again', laterVisit],
  ['?beside', beside],
]);
const visit = VISITS.get(location.search) ?? firstVisit;
visit().catch((reason: unknown) => report({ step: 'failed', message: String(reason) }));
