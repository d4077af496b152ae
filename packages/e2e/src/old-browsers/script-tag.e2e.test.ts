import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { startSite, walkThrough } from './script-tag.js';
import { OLD_CHROMIUMS } from './versions.js';

/** The oldest, one of halls, the last without private methods, the last for Windows 7; `npm run old-browsers` goes through all. */
const CHOSEN = [66, 78, 83, 109];

const site = await startSite();
after(() => site.stop());

for (const chromium of OLD_CHROMIUMS.filter(({ version }) => CHOSEN.includes(version))) {
  test(`Chromium ${chromium.version}: by mouse and keys a good and a bad rating, its progress, and the plain page where ours cannot be had`, async () => {
    const wrong = await walkThrough(chromium, site);
    assert.deepEqual(
      [...wrong].filter(([, what]) => what !== undefined),
      [],
    );
  });
}
