// @ts-check
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { OFFICES } from './cases/organisations.mjs';
import { refusalCode } from './province/trouble.mjs';

/**
 * What the pages' scripts ask of this site's backend, which alone holds the key for the province.
 * @param {object} parts
 * @param {import('./province/province.mjs').Province} parts.province
 * @param {import('./province/rating-ledger.mjs').RatingLedger} parts.ledger
 * @param {readonly import('./cases/case.mjs').Case[]} parts.cases
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

  // A real site lets only an officer who has signed in ask this, and only for the office and the role that are theirs.
  routes.post('/officer-token', async (c) => {
    const body = await c.req.json().catch(() => undefined);
    const office = OFFICES.find(({ orgCode }) => orgCode === body?.orgCode);
    if (!office) return c.json(OFFICE_UNKNOWN, 422);
    const role = ROLES.find((it) => it === (body.role ?? 'officer'));
    if (!role) return c.json(ROLE_UNKNOWN, 422);
    const { officerToken } = await province.officerToken(office, role);
    return c.json({ endpoint: province.endpoint, officerToken }, 201);
  });

  return routes;
}

const CASE_UNKNOWN = { code: 'case-unknown', message: '没有找到这件办件。' };
/** @type {readonly import('./cases/organisations.mjs').Role[]} */
const ROLES = ['officer', 'supervisor', 'decider', 'caller', 'auditor'];
const OFFICE_UNKNOWN = { code: 'office-unknown', message: '没有这个机构，请重新选择。' };
const ROLE_UNKNOWN = { code: 'role-unknown', message: '没有这种身份，请重新选择。' };

/**
 * A case that the province does not know, since it was away or lost its data, is registered on the way.
 * @param {import('./province/province.mjs').Province} province
 * @param {import('./cases/case.mjs').Case} it
 * @param {import('./province/province.mjs').Channel} channel
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
 * @returns {import('./province/province.mjs').Channel}
 */
const channelOf = (userAgent = '') => (/Mobi/.test(userAgent) ? 'mobile' : 'pc');
