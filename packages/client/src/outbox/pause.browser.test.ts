import { expect } from '@open-wc/testing';
import { pausesOfPage } from './pause.js';
import { WAITING_MARK } from './mark.js';

const LONG_MS = 600_000;
const now = (): number => performance.now();
const pause = pausesOfPage(now);
const pass = (millis: number) => new Promise((passed) => setTimeout(passed, millis));

/** Whether a long pause after an attempt has ended soon, and knows why: something happened during the pause or the attempt. */
async function endsAfter(happens: () => void, during: 'pause' | 'attempt'): Promise<boolean> {
  let early = false;
  await pass(5);
  const begun = now();
  if (during === 'attempt') happens();
  void pause(LONG_MS, begun).then((woken) => (early = woken));
  if (during === 'pause') happens();
  await pass(20);
  return early;
}

const otherTabWrites = (key: string | null, newValue: string | null) => () =>
  window.dispatchEvent(new StorageEvent('storage', { key, newValue }));

for (const [what, happens, wakes] of [
  ['the device is online again', () => window.dispatchEvent(new Event('online')), true],
  ['the page is seen again, or about to be left', () => document.dispatchEvent(new Event('visibilitychange')), true],
  ['another tab has brought the last entry to its end', otherTabWrites(WAITING_MARK, null), true],
  ['another tab has written an entry down', otherTabWrites(WAITING_MARK, '1'), false],
  ['another tab writes something of the host’s', otherTabWrites('host-clock', '17'), false],
  ['another tab clears localStorage', otherTabWrites(null, null), false],
] as const) {
  for (const during of ['pause', 'attempt'] as const) {
    it(`when ${what} during the ${during}, it ${wakes ? 'is tried at once' : 'goes on waiting'}`, async () => {
      expect(await endsAfter(happens, during)).to.equal(wakes);
    });
  }
}

it('otherwise it ends when its time is over', async () => {
  expect(await pause(10, now())).to.equal(false);
});
