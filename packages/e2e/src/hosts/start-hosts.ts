import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startDeployedSite } from '../embed/deployed-site.js';
import { publishFolder } from '../embed/published-folder.js';
import { hostPages } from './host-pages.js';
import { HOSTS } from './hosts.js';

/** A site with all hostile pages, the published folder and that of an earlier version. */
export async function startHosts() {
  const { folder, version, tag, remove } = publishFolder();
  cpSync(join(folder, version), join(folder, '0.0.1'), { recursive: true });
  const loader = join(folder, '0.0.1', 'haochaping.js');
  writeFileSync(loader, readFileSync(loader, 'utf8').replace(`version:"${version}"`, 'version:"0.0.1"'));
  const site = await startDeployedSite(folder, hostPages(HOSTS));
  site.putIntoHeader(tag);
  const { port } = new URL(site.origin);
  return {
    /** Where the nth of them is. */
    addressOf: (nth: number): string => `http://${HOSTS[nth]?.hostname ?? '127.0.0.1'}:${port}/hosts/${nth}`,
    async stop(): Promise<void> {
      await site.stop();
      remove();
    },
  };
}
