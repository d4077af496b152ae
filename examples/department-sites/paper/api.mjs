// @ts-check
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { renderSVG } from 'uqr';
import { CLERKS, LIULIN_OFFICE } from '../cases/organisations.mjs';

/**
 * What the page of paper sheets asks of this site's backend, which alone holds the key for the province.
 * @param {{ province: import('../province/province.mjs').Province, nextMatter: ReturnType<typeof import('../cases/finished-matter.mjs').finishedMatters> }} parts
 */
export function paperApi({ province, nextMatter }) {
  const routes = new Hono();
  routes.use(bodyLimit({ maxSize: 1_000 }));

  // A blank sheet for a matter that was closed just now: its ticket stands on it as a code, and allows nothing but this sheet.
  routes.post('/sheets', async (c) => {
    const matter = nextMatter(Date.now());
    await province.register(matter);
    const { ticket } = await province.ticket(matter.caseNo, 'paper');
    const code = `data:image/svg+xml,${encodeURIComponent(renderSVG(ticket, { ecc: 'M', border: 2 }))}`;
    return c.json({ ticket, code, endpoint: province.endpoint }, 201);
  });

  // A real site lets only whoever has signed in ask this, and for nobody but themselves.
  routes.post('/clerk-token', async (c) => {
    const body = await c.req.json().catch(() => undefined);
    const clerk = CLERKS.find(({ staffNo }) => staffNo === body?.staffNo);
    if (!clerk) return c.json(CLERK_UNKNOWN, 422);
    const { officerToken } = await province.officerToken(LIULIN_OFFICE, 'caller', clerk);
    return c.json({ endpoint: province.endpoint, officerToken, staffName: clerk.staffName }, 201);
  });

  return routes;
}

const CLERK_UNKNOWN = { code: 'clerk-unknown', message: '没有这个录入员，请重新选择。' };
