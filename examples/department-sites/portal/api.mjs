// @ts-check
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { refusalCode } from '../province/trouble.mjs';

/**
 * What the pages' scripts ask of this site's backend, which alone holds the key for the province.
 * @param {object} parts
 * @param {import('../province/province.mjs').Province} parts.province
 * @param {import('../province/rating-ledger.mjs').RatingLedger} parts.ledger
 * @param {readonly import('../cases/case.mjs').Case[]} parts.cases
 */
export function api({ province, ledger, cases }) {
  const routes = new Hono();
  routes.use(bodyLimit({ maxSize: 1_000 }));

  routes.get('/cases/:caseNo', async (c) => {
    const it = cases.find(({ caseNo }) => caseNo === c.req.param('caseNo'));
    if (!it) return c.json(CASE_UNKNOWN, 404);
    const { caseNo, standing, ratedAt } = await ledger.look(it);
    return c.json({ caseNo, standing, ratedAt });
  });

  routes.post('/cases/:caseNo/ticket', async (c) => {
    const it = cases.find(({ caseNo }) => caseNo === c.req.param('caseNo'));
    if (!it) return c.json(CASE_UNKNOWN, 404);
    const { ticket } = await ticketFor(province, it, channelOf(c.req.header('user-agent')));
    return c.json({ ticket }, 201);
  });

  return routes;
}

const CASE_UNKNOWN = { code: 'case-unknown', message: '没有找到这件办件。' };

/**
 * A case that the province does not know, since it was away or lost its data, is registered on the way.
 * @param {import('../province/province.mjs').Province} province
 * @param {import('../cases/case.mjs').Case} it
 * @param {import('../province/province.mjs').Channel} channel
 */
async function ticketFor(province, it, channel) {
  try {
    return await province.ticket(it.caseNo, channel);
  } catch (reason) {
    if (refusalCode(reason) !== 'service-case-unknown') throw reason;
    await province.register(it);
    return province.ticket(it.caseNo, channel);
  }
}

/**
 * @param {string} userAgent
 * @returns {import('../province/province.mjs').Channel}
 */
const channelOf = (userAgent = '') => (/Mobi/.test(userAgent) ? 'mobile' : 'pc');
