// @ts-check
import { APPLICATIONS } from './cases/applications.mjs';
import { caseOf } from './cases/case.mjs';
import { createPortal } from './portal/app.mjs';
import { keepRatingLedger } from './province/rating-ledger.mjs';
import { registerAll } from './province/registration.mjs';
import { runSite } from './site/run-site.mjs';

await runSite({
  name: '群众办事网站（示例）',
  port: { name: 'PORTAL_PORT', usual: 8701 },
  create(province) {
    const cases = APPLICATIONS.map((application) => caseOf(application, new Date()));
    return {
      fetch: createPortal({ province, ledger: keepRatingLedger(province), cases }).fetch,
      started: (signal) => void registerAll(province, cases, { signal, say: (line) => console.log(line) }),
    };
  },
});
