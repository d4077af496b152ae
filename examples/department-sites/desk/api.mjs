// @ts-check
import { OFFICIAL_ROLES } from '@haochaping/core';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { OFFICES, staffOf } from '../cases/organisations.mjs';

/**
 * What the desk's scripts ask of this site's backend, which alone holds the key for the province.
 * @param {{ province: import('../province/province.mjs').Province }} parts
 */
export function api({ province }) {
  const routes = new Hono();
  routes.use(bodyLimit({ maxSize: 1_000 }));

  // A real site lets only an officer who has signed in ask this, and only for the office and the role that are theirs.
  routes.post('/officer-token', async (c) => {
    const body = await c.req.json().catch(() => undefined);
    const office = OFFICES.find(({ orgCode }) => orgCode === body?.orgCode);
    if (!office) return c.json(OFFICE_UNKNOWN, 422);
    const role = OFFICIAL_ROLES.find((it) => it === (body.role ?? 'officer'));
    if (!role) return c.json(ROLE_UNKNOWN, 422);
    const { officerToken } = await province.officerToken(office, role);
    const { staffName } = staffOf(office, role);
    return c.json({ endpoint: province.endpoint, officerToken, staffName }, 201);
  });

  return routes;
}

const OFFICE_UNKNOWN = { code: 'office-unknown', message: '没有这个机构，请重新选择。' };
const ROLE_UNKNOWN = { code: 'role-unknown', message: '没有这种身份，请重新选择。' };
