import { mkdir, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { AppCredentials } from '../department/app.js';

/** The app that every sandbox comes with. */
export const PORTAL = { appId: 'portal', name: '部门门户', oversees: true } as const;

type PortalFile = AppCredentials & { readonly endpoint: string };

/** Writes what the portal needs to call, for its owner alone; a reader sees the old file or the new one, never half of it. */
export async function writePortalFile(path: string, { endpoint, appId, secret }: PortalFile): Promise<void> {
  const aside = `${path}.${process.pid}`;
  await mkdir(dirname(path), { recursive: true });
  await writeFile(aside, `${JSON.stringify({ endpoint, appId, secret }, null, 2)}\n`, { mode: 0o600 });
  await rename(aside, path);
}
