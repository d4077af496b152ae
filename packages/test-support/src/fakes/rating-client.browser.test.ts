import { createRatingClient, memoryOutbox, pageOutbox, type Outbox } from '@haochaping/client';
import { fakeProvince } from './province.js';
import { fakeRatingClient } from './rating-client.js';
import { ratingClientContract, REFUSAL, type Situation, type ContractSubject } from './rating-client-contract.js';

function fake(situation: Situation): ContractSubject {
  let goOnline = (): void => undefined;
  const ends = new Promise<'accepted' | typeof REFUSAL>((resolve) => {
    goOnline = () => resolve(situation === 'saved' ? 'accepted' : REFUSAL);
  });
  const saved = { saved: 'on-device', ends } as const;
  const first = { accepted: 'accepted', refused: REFUSAL, saved, 'saved-then-refused': saved } as const;
  return { client: fakeRatingClient({ submissions: [first[situation]] }), kept: 'on-device', goOnline };
}

let province: ReturnType<typeof fakeProvince>;
let tickets = 0;

const real =
  (outbox: () => Outbox, kept: ContractSubject['kept']) =>
  (situation: Situation): ContractSubject => {
    if (situation.startsWith('saved')) province.goOffline();
    if (situation.endsWith('refused')) province.refuse(REFUSAL);
    const ticket = `ticket-${(tickets += 1)}`;
    const client = createRatingClient({ endpoint: 'https://hcp.example.gov.cn', ticket, outbox: outbox() });
    return { client, kept, goOnline: () => province.goOnline() };
  };

describe('the fake client', () => ratingClientContract(fake));

describe('the real client', () => {
  beforeEach(() => (province = fakeProvince()));
  afterEach(() => province.close());
  describe('on a citizen’s own device', () => ratingClientContract(real(pageOutbox, 'on-device')));
  describe('on a device that many people use', () => ratingClientContract(real(memoryOutbox, 'in-page')));
});
