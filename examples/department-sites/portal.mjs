// @ts-check
import { APPLICATIONS } from './cases/applications.mjs';
import { caseOf } from './cases/case.mjs';
import { createPortal } from './portal/app.mjs';
import { sampleRatings } from './portal/sample-ratings.mjs';
import { keepRatingLedger } from './province/rating-ledger.mjs';
import { registerAll } from './province/registration.mjs';
import { runSite } from './site/run-site.mjs';

const SAMPLE_FILE = process.env['PORTAL_SAMPLE'];

await runSite({
  name: '群众办事网站（示例）',
  port: { name: 'PORTAL_PORT', usual: 8701 },
  create(province) {
    const cases = APPLICATIONS.map((application) => caseOf(application, new Date()));
    /** @type {ReturnType<typeof sampleRatings>} */
    let rated = Promise.resolve([]);
    const sample = SAMPLE_FILE === undefined ? {} : { sampleRatings: () => rated };
    return {
      fetch: createPortal({ province, ledger: keepRatingLedger(province), cases, ...sample }).fetch,
      started(signal) {
        const registered = registerAll(province, cases, { signal, say: (line) => console.log(line) });
        if (SAMPLE_FILE !== undefined) rated = registered.then(() => sampled(province, cases, SAMPLE_FILE));
      },
    };
  },
});

/** The site does without its sample where the province does not take it. @type {typeof sampleRatings} */
async function sampled(...parts) {
  try {
    return await sampleRatings(...parts);
  } catch (reason) {
    console.error('没有做成示例里的评价：', reason);
    return [];
  }
}
