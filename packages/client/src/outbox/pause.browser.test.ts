import { expect } from '@open-wc/testing';
import { pause } from './pause.js';
import { WAITING_MARK } from './waiting-mark.js';

const LONG_MS = 600_000;
const pass = (millis: number) => new Promise((passed) => setTimeout(passed, millis));

/** Whether a long pause has ended soon after something happened. */
async function endsAfter(happens: () => void): Promise<boolean> {
  let ended = false;
  void pause(LONG_MS).then(() => (ended = true));
  happens();
  await pass(20);
  return ended;
}

const otherTabWrites = (key: string | null, newValue: string | null) => () =>
  window.dispatchEvent(new StorageEvent('storage', { key, newValue }));

for (const [what, happens, wakes] of [
  ['the device is online again', () => window.dispatchEvent(new Event('online')), true],
  ['the page is seen again', () => document.dispatchEvent(new Event('visibilitychange')), true],
  ['another tab has brought the last entry to its end', otherTabWrites(WAITING_MARK, null), true],
  ['another tab has written an entry down', otherTabWrites(WAITING_MARK, '1'), false],
  ['another tab writes something of the host’s', otherTabWrites('host-clock', '17'), false],
  ['another tab clears localStorage', otherTabWrites(null, null), false],
] as const) {
  it(`when ${what} it ${wakes ? 'is tried at once' : 'goes on waiting'}`, async () => {
    expect(await endsAfter(happens)).to.equal(wakes);
  });
}

it('otherwise it ends when its time is over', async () => {
  await pause(10);
});
