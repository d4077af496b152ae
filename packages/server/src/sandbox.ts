import { importCatalogues, listCatalogues } from './catalogue/catalogue.js';
import { SANDBOX_CATALOGUE } from './catalogue/sandbox-catalogue.js';
import { importOrganisations } from './organisations/import-organisations.js';
import { SANDBOX_ORGANISATIONS } from './organisations/sandbox-organisations.js';
import type { Database } from './store/database/database.js';

/** Gives a sandbox what a province's operator would import. What somebody has imported stays as it is. */
export async function fillSandbox(database: Database, now: number): Promise<void> {
  await importOrganisations(database, SANDBOX_ORGANISATIONS, { onlyUnplaced: true });
  if ((await listCatalogues(database)).length > 0) return;
  await importCatalogues(database, SANDBOX_CATALOGUE, now, { dryRun: false, onProgress: () => undefined });
}
