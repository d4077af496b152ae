import { failureOf } from '@haochaping/client';
import { fakeProvince } from '@haochaping/test-support/fakes';
import { LIULIN_SESSION } from '@haochaping/test-support/samples';
import { expect } from '@open-wc/testing';
import { lateClient } from './late-client.js';
import type { TicketSource } from './ticket.js';

const ENDPOINT = 'https://hcp.example.gov.cn';

const late = (ticket: TicketSource, shared = false) => lateClient({ endpoint: ENDPOINT, ticket, shared });

let province: ReturnType<typeof fakeProvince>;
beforeEach(() => (province = fakeProvince()));
afterEach(() => province.close());

const failing = async (call: Promise<unknown>) =>
  call.then(
    () => undefined,
    (reason: unknown) => failureOf(reason),
  );

for (const [what, source] of [
  ['a ticket', 'ticket-1'],
  ['the promise of a ticket', Promise.resolve('ticket-1')],
  ['a way to ask for a ticket', async () => 'ticket-1'],
] as const) {
  it(`${what} is enough to speak to the province, and to nobody else`, async () => {
    const client = late(source);
    expect(await client.session()).to.deep.equal(LIULIN_SESSION);
    expect(province.calls).to.deep.equal([{ what: `GET ${ENDPOINT}/v1/rating-session`, as: 'Bearer ticket-1' }]);
  });
}

it('nothing is asked of the host or the province before it is needed', async () => {
  let asked = 0;
  late(async () => `ticket-${(asked += 1)}`);
  await new Promise((later) => setTimeout(later, 20));
  expect(asked).to.equal(0);
  expect(province.calls).to.deep.equal([]);
});

it('the whole rating is made with one ticket', async () => {
  let asked = 0;
  const client = late(async () => `ticket-${(asked += 1)}`);
  await Promise.all([client.session(), client.session()]);
  await client.submit({ service: { level: 'satisfied', indicators: [] }, answers: {} });
  await client.skip();
  expect(asked).to.equal(1);
  expect(new Set(province.calls.map(({ as }) => as))).to.deep.equal(new Set(['Bearer ticket-1']));
});

it('a host that gets no ticket looks like a province that cannot be reached', async () => {
  const client = late(Promise.reject(new Error('the host’s server is down')));
  expect(await failing(client.session())).to.deep.equal({ kind: 'unreachable' });
  expect(province.calls).to.deep.equal([]);
});

it('when the citizen tries again, the host is asked again', async () => {
  let asked = 0;
  const client = late(async () => {
    asked += 1;
    if (asked === 1) throw new Error('no ticket yet');
    return 'ticket-2';
  });
  expect(await failing(client.session())).to.deep.equal({ kind: 'unreachable' });
  expect(await client.session()).to.deep.equal(LIULIN_SESSION);
  expect(asked).to.equal(2);
  expect(province.calls.map(({ as }) => as)).to.deep.equal(['Bearer ticket-2']);
});

it('a host’s function that throws at once is tried again too', async () => {
  const client = late(() => {
    throw new TypeError('a fault in the host’s page');
  });
  expect(await failing(client.session())).to.deep.equal({ kind: 'unreachable' });
});
