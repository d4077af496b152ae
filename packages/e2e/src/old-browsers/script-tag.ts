import { renameSync } from 'node:fs';
import { join } from 'node:path';
import { startDeployedSite } from '../embed/deployed-site.js';
import { publishFolder } from '../embed/published-folder.js';
import { citizenAt, type Citizen } from './citizen.js';
import { startBrowser, type DevTools } from './devtools.js';
import type { OldChromium } from './versions.js';

type Visit = { readonly citizen: Citizen; readonly devTools: DevTools; readonly open: () => Promise<void> };
type Site = { readonly origin: string; readonly hide: (isHidden: boolean) => void; readonly stop: () => Promise<void> };

/** What the loader brings in, by what the browser is. */
const PARTS = ['legacy.js', 'rating.js', 'until-109.js'];

/** A department's site with the folder as it is published, under the policy of docs/deploying.md. */
export async function startSite(): Promise<Site> {
  const { scratch, folder, version, tag, remove } = publishFolder();
  const site = await startDeployedSite(folder);
  site.putIntoHeader(tag);
  return {
    origin: site.origin,
    hide(isHidden) {
      for (const part of PARTS) {
        const [here, away] = [join(folder, version, part), join(scratch, part)];
        if (isHidden) renameSync(here, away);
        else renameSync(away, here);
      }
    },
    async stop() {
      await site.stop();
      remove();
    },
  };
}

/** On the province's own page, which needs no script of ours. */
async function ratedPlainly(citizen: Citizen): Promise<void> {
  await citizen.click('label', '满意');
  await citizen.click('button', '提交评价');
  await citizen.sees('h1', '评价已收到');
}

/** What must be possible in every browser, by real mouse and keys. */
export const SCENARIOS: Readonly<Record<string, (visit: Visit, site: Site) => Promise<void>>> = {
  async 键盘评满意({ citizen, open }) {
    await open();
    await citizen.tabTo('button', '评价');
    await citizen.enter();
    await citizen.sees('button', '提交评价');
    await citizen.tabTo('input[name=level]');
    await citizen.arrowDown();
    await citizen.sees('input[value=satisfied]:checked');
    await citizen.tabTo('button', '提交评价');
    await citizen.enter();
    await citizen.sees('h3', '评价已收到');
    await citizen.tabTo('button', '完成');
    await citizen.enter();
    await citizen.sees('button', '评价');
  },
  async 鼠标评不满意({ citizen, open }) {
    await open();
    await citizen.click('button', '评价');
    await citizen.click('.level', '不满意');
    await citizen.click('.indicator');
    await citizen.sees('.indicator input:checked');
    await citizen.click('textarea');
    await citizen.type('窗口让我跑了三趟');
    await citizen.click('button', '提交评价');
    await citizen.sees('h3', '评价已收到');
  },
  async 看办理进度({ citizen }) {
    await citizen.click('button', '查看办理进度');
    await citizen.sees('h3', '办理进度');
    await citizen.sees('.stages');
    await citizen.sees('.timeline');
  },
  async 文件取不到去网页版({ citizen, devTools, open }, site) {
    site.hide(true);
    try {
      await devTools.send('Network.setCacheDisabled', { cacheDisabled: true });
      await open();
      await citizen.click('button', '评价');
      await ratedPlainly(citizen);
    } finally {
      site.hide(false);
    }
  },
  async 内核太旧去网页版({ citizen, devTools, open }) {
    await devTools.send('Page.addScriptToEvaluateOnNewDocument', {
      source: 'delete window.AbortController; delete window.Promise; delete Element.prototype.closest',
    });
    await open();
    await citizen.click('button', '评价');
    await ratedPlainly(citizen);
  },
};

/** Goes through all of them in one browser; for each, what was wrong, or undefined. */
export async function walkThrough(chromium: OldChromium, site: Site): Promise<ReadonlyMap<string, string | undefined>> {
  const devTools = await startBrowser(chromium);
  const citizen = citizenAt(devTools);
  async function open(): Promise<void> {
    await devTools.send('Page.navigate', { url: site.origin });
    await citizen.waitForLoad();
    await citizen.sees('button', '评价');
  }
  const wrong = new Map<string, string | undefined>();
  try {
    for (const [name, scenario] of Object.entries(SCENARIOS)) {
      wrong.set(
        name,
        await scenario({ citizen, devTools, open }, site).then(
          () => undefined,
          (reason: unknown) => String(reason),
        ),
      );
    }
    return wrong;
  } finally {
    await devTools.stop();
  }
}
