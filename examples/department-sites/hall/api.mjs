// @ts-check
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';

/** How a citizen gets to the rating, and what the province calls that. */
const CHANNELS = /** @type {const} */ ({ pad: 'hall-tablet', code: 'qr-code' });

/**
 * What the window's system asks of this site's backend, which alone holds the key for the province.
 * @param {{ province: import('../province/province.mjs').Province, nextMatter: ReturnType<typeof import('../cases/finished-matter.mjs').finishedMatters> }} parts
 */
export function hallApi({ province, nextMatter }) {
  const routes = new Hono();
  routes.use(bodyLimit({ maxSize: 1_000 }));

  routes.post('/matters', async (c) => {
    const matter = nextMatter(Date.now());
    await province.register(matter);
    const { caseNo, applicant, serviceCase } = matter;
    return c.json({ caseNo, applicant, itemName: serviceCase.item.itemName }, 201);
  });

  // Another ticket for the pad than for the code: the province says by which way it was rated. The service is rated once all the same.
  routes.post('/matters/:caseNo/tickets/:way{pad|code}', async (c) => {
    const { caseNo, way } = c.req.param();
    const { ticket } = await province.ticket(caseNo, way === 'pad' ? CHANNELS.pad : CHANNELS.code);
    return c.json({ ticket }, 201);
  });

  return routes;
}
