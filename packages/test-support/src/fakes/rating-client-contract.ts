import { failureOf, type Kept, type RatingClient } from '@haochaping/client';
import { expect } from '@open-wc/testing';
import { refused } from './rating-client.js';

/** What the network and the province do to the first submission; the next one is accepted. */
export type Situation = 'accepted' | 'refused' | 'saved' | 'saved-then-refused';

/** A client with a ticket of its own, in a situation. */
export type ContractSubject = {
  readonly client: RatingClient;
  readonly kept: Kept;
  /** The network is back. */
  readonly goOnline: () => void;
};

export const REFUSAL = refused('submission-invalid', '评价内容含有身份证号，请删去', 422);
const SUBMISSION = { service: { level: 'satisfied', indicators: [] }, answers: {} } as const;

const failing = (call: Promise<unknown>) =>
  call.then(
    () => undefined,
    (reason: unknown) => failureOf(reason) ?? reason,
  );
const saving = () => {
  const told: Kept[] = [];
  let tell = (): void => undefined;
  const first = new Promise<void>((resolve) => (tell = resolve));
  const saved = (kept: Kept): void => {
    told.push(kept);
    tell();
  };
  return { told, first, saved };
};

/** What elements rely on in a rating client. The fake is trusted because it holds this like the real one. */
export function ratingClientContract(subjectIn: (situation: Situation) => ContractSubject): void {
  it('where nothing was submitted there is a session and no receipt', async () => {
    const { client } = subjectIn('accepted');
    expect(await client.receipt()).to.equal(undefined);
    expect((await client.session()).rateable.now).to.equal(true);
  });

  it('a submission gives its receipt, and the receipt is found again', async () => {
    const { client } = subjectIn('accepted');
    const { told, saved } = saving();
    const receipt = await client.submit(SUBMISSION, { saved });
    expect(receipt).to.have.property('level', 'satisfied');
    expect(await client.receipt()).to.deep.equal(receipt);
    expect(told).to.deep.equal([]);
  });

  it('the same words again are the same submission', async () => {
    const { client } = subjectIn('accepted');
    const [one, two] = await Promise.all([client.submit(SUBMISSION), client.submit(SUBMISSION)]);
    expect(two).to.deep.equal(one);
  });

  it('what does not arrive is saved, says so once, and arrives when the network is back', async () => {
    const { client, kept, goOnline } = subjectIn('saved');
    const { told, first, saved } = saving();
    const receipt = client.submit(SUBMISSION, { saved });
    await first;
    goOnline();
    expect(await receipt).to.have.property('level', 'satisfied');
    expect(told).to.deep.equal([kept]);
  });

  it('what is saved is found on its ticket, and whoever asks is told that it is', async () => {
    const { client, kept, goOnline } = subjectIn('saved');
    const [submitting, asking] = [saving(), saving()];
    const receipt = client.submit(SUBMISSION, submitting);
    await submitting.first;
    const found = client.receipt(asking);
    await asking.first;
    goOnline();
    expect(await found).to.deep.equal(await receipt);
    expect(asking.told).to.deep.equal([kept]);
  });

  it('a refusal is told with its reason, leaves nothing behind, and the same may be said again', async () => {
    const { client } = subjectIn('refused');
    expect(await failing(client.submit(SUBMISSION))).to.deep.equal(REFUSAL);
    expect(await client.receipt()).to.equal(undefined);
    expect(await failing(client.submit(SUBMISSION))).to.deep.equal(REFUSAL);
  });

  it('a refusal may come after it was saved', async () => {
    const { client, goOnline } = subjectIn('saved-then-refused');
    const { first, saved } = saving();
    const answer = failing(client.submit(SUBMISSION, { saved }));
    await first;
    goOnline();
    expect(await answer).to.deep.equal(REFUSAL);
  });

  it('an abort ends the listening; what was submitted goes on', async () => {
    const { client, goOnline } = subjectIn('saved');
    const { first, saved } = saving();
    const listening = new AbortController();
    const answer = failing(client.submit(SUBMISSION, { saved, signal: listening.signal }));
    await first;
    listening.abort();
    expect(await answer).to.have.property('name', 'AbortError');
    goOnline();
    expect(await client.receipt()).to.have.property('level', 'satisfied');
  });
}
