// @ts-check
import { APPLICATIONS } from '../cases/applications.mjs';
import { caseOf } from '../cases/case.mjs';
import { createPortal } from '../portal/app.mjs';
import { connectProvince } from '../province/province.mjs';
import { keepRatingLedger } from '../province/rating-ledger.mjs';
import { startSite } from './start-site.mjs';

/**
 * The citizens' site on a port of its own, beside a province.
 * @param {import('../province/credentials.mjs').Credentials} credentials
 */
export async function startPortal(credentials) {
  const province = connectProvince(credentials);
  const cases = APPLICATIONS.map((application) => caseOf(application, new Date()));
  const site = await startSite(createPortal({ province, ledger: keepRatingLedger(province), cases }));
  return { ...site, cases, province };
}
