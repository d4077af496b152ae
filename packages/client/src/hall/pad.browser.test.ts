import { aTimeout, expect, waitUntil } from '@open-wc/testing';
import { connectPad, servePad, type ConnectedPad, type PadEnd, type ServedPad } from './pad.js';

const TICKET = 'ticket-0123456789abcdefghijklmnopqrst';
const put: (() => void)[] = [];
afterEach(() => {
  for (const away of put.splice(0)) away();
});

/** A page that hands every message on to the page above, as a pad in a frame does; and what it was sent. */
async function padInFrame(): Promise<{ readonly frame: HTMLIFrameElement; readonly window: Window }> {
  const frame = document.createElement('iframe');
  document.body.append(frame);
  put.push(() => frame.remove());
  await aTimeout(0);
  const { contentWindow } = frame;
  if (!contentWindow) throw new Error('a frame without a window');
  return { frame, window: contentWindow };
}

/** The pad’s page answers as it would by itself: its listener stands in the frame. */
function answering(pad: Window, answer: (data: unknown) => unknown): void {
  pad.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    const said = answer(data);
    // Said by the frame's own page, so that it comes from the frame.
    const script = pad.document.createElement('script');
    script.textContent = `parent.postMessage(${JSON.stringify(said)}, '*')`;
    if (said !== undefined) pad.document.head.append(script);
  });
}
const connected = (pad: Window, origin: string, ended?: (because: PadEnd) => void): ConnectedPad => {
  const connection = connectPad({ pad, origin, ...(ended && { ended }) });
  put.push(() => connection.disconnect());
  return connection;
};
const served = (origins: readonly string[], take: (ticket: string) => void): ServedPad => {
  const pad = servePad({ origins, take });
  put.push(() => pad.stop());
  return pad;
};

it('the window hands the pad over with a ticket, and hears when it is free: never how it was rated', async () => {
  const { window: pad } = await padInFrame();
  const ends: PadEnd[] = [];
  answering(pad, (data) => ({ ...Object(data), type: 'hcp-taken' }));
  const connection = connected(pad, location.origin, (because) => ends.push(because));
  expect(await connection.handOver(TICKET)).to.equal(true);
  answering(pad, () => ({ type: 'hcp-pad-free', because: 'rated', level: 'dissatisfied' }));
  pad.postMessage({}, '*');
  await waitUntil(() => ends.length > 0);
  expect(ends).to.deep.equal(['rated']);
});

it('a pad that does not answer is told, so that the window uses another way', async () => {
  const { window: pad } = await padInFrame();
  expect(await connected(pad, location.origin).handOver(TICKET)).to.equal(false);
}).timeout(6000);

it('the ticket reaches no page of another site, whatever is in the frame now', async () => {
  const { window: pad } = await padInFrame();
  const seen: unknown[] = [];
  pad.addEventListener('message', ({ data }: MessageEvent<unknown>) => seen.push(data));
  expect(await connected(pad, 'https://elsewhere.example').handOver(TICKET)).to.equal(false);
  expect(seen).to.deep.equal([]);
}).timeout(6000);

it('the pad takes a ticket from a site that it knows, and tells it when it is free', async () => {
  const tickets: string[] = [];
  const told: unknown[] = [];
  const hear = ({ data }: MessageEvent<unknown>) => told.push(data);
  const pad = served([location.origin], (ticket) => tickets.push(ticket));
  addEventListener('message', hear);
  put.push(() => removeEventListener('message', hear));
  postMessage({ type: 'hcp-hand-over', ticket: TICKET }, location.origin);
  await waitUntil(() => tickets.length > 0);
  pad.ended('idle');
  await waitUntil(() => told.length === 3);
  expect(tickets).to.deep.equal([TICKET]);
  expect(told.slice(1)).to.deep.equal([
    { type: 'hcp-taken', ticket: TICKET },
    { type: 'hcp-pad-free', because: 'idle' },
  ]);
});

it('the pad takes nothing from a site that it does not know, and nothing that is no ticket', async () => {
  const tickets: string[] = [];
  served(['https://elsewhere.example'], (ticket) => tickets.push(ticket));
  served([location.origin], (ticket) => tickets.push(`known ${ticket}`));
  for (const data of [
    { type: 'hcp-hand-over', ticket: '<script>' },
    { type: 'other', ticket: TICKET },
    'hcp-hand-over',
    null,
  ]) {
    postMessage(data, location.origin);
  }
  postMessage({ type: 'hcp-hand-over', ticket: TICKET }, location.origin);
  await waitUntil(() => tickets.length > 0);
  await aTimeout(50);
  expect(tickets).to.deep.equal([`known ${TICKET}`]);
});
