import type { Handlers } from './interface/handler.js';
import { ensureApp } from './apps/app.js';
import { keepSeeds } from './callbacks/sample-seeds.js';
import { importCatalogues, listCatalogues } from './catalogue/catalogue.js';
import { SANDBOX_CATALOGUE } from './catalogue/sandbox-catalogue.js';
import { appendBatch } from './log/append-batch.js';
import { importOrganisations } from './organisations/import-organisations.js';
import { SANDBOX_ORGANISATIONS } from './organisations/sandbox-organisations.js';
import type { Delivery } from './reports/deliver-reports.js';
import { liveThrough } from './sample-county/live-through.js';
import { startOfSample } from './sample-county/matters.js';
import { SAMPLE_OFFICES } from './sample-county/units.js';
import type { Database } from './store/database/database.js';
import { sweepAll } from './sweeps/sandbox-clock.js';

/** Gives a sandbox what a province's operator would import. What somebody has imported stays as it is. */
export async function fillSandbox(database: Database, now: number): Promise<void> {
  await importOrganisations(database, SANDBOX_ORGANISATIONS, { onlyUnplaced: true });
  if ((await listCatalogues(database)).length > 0) return;
  await importCatalogues(database, SANDBOX_CATALOGUE, now, { dryRun: false, onProgress: () => undefined });
}

/** The app of the sample county's halls. */
const SAMPLE_APP = { appId: 'sample-county', name: '示例县政务服务系统', offices: SAMPLE_OFFICES } as const;

/**
 * Gives a sandbox that has never been opened three months of two counties, made by the server's own handlers. Its log begins with
 * them, so this comes before anything else is put into it. Gives what the county's people were refused.
 */
export async function fillSampleCounty(
  delivery: Delivery,
  handlers: Handlers,
  now: number,
): Promise<readonly string[]> {
  const { database, keys } = delivery;
  const head = await database.selectFrom('log_head').select('size').limit(1).executeTakeFirst();
  if (head) return [];
  await fillSandbox(database, now);
  const start = startOfSample(now);
  const dayBefore = start - 86_400_000;
  const { appId } = await ensureApp(database, keys, SAMPLE_APP, dayBefore);
  await appendBatch(database, keys, dayBefore);
  await keepSeeds(database, dayBefore);
  const refusals: string[] = [];
  await liveThrough({ database, handlers, appId, refusals }, (at) => sweepAll(delivery, at), now);
  return refusals;
}
