// @ts-check
import { Hono } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';

/**
 * How a page is to look, and its own address.
 * @typedef {{ elder: boolean, address: string }} View
 */

/** Says one word and nothing about anybody; the browser forgets it with the visit. public/elder.js knows the same name. */
const COOKIE = 'appearance';

/**
 * @param {import('hono').Context} c
 * @returns {View}
 */
export function viewOf(c) {
  const { pathname, search } = new URL(c.req.url);
  return { elder: getCookie(c, COOKIE) === 'elder', address: pathname + search };
}

/**
 * Where the button for 长辈版 leads without JavaScript: it is remembered, and people are back where they were. It is read and not
 * posted, for a page that sends no referrer posts its forms without an origin; what another site could do here hurts nobody.
 */
export function appearance() {
  const routes = new Hono();
  routes.get('/', (c) => {
    const { elder, back = '/' } = c.req.query();
    if (elder === 'on') setCookie(c, COOKIE, 'elder', { path: '/', sameSite: 'Lax' });
    else deleteCookie(c, COOKIE, { path: '/' });
    return c.redirect(onThisSite(back), 303);
  });
  return routes;
}

/**
 * An address of this site, whatever the form says: two slashes at its beginning would lead to another one.
 * @param {string} address
 */
function onThisSite(address) {
  const here = 'http://portal';
  if (!URL.canParse(address, here)) return '/';
  const { origin, pathname, search } = new URL(address, here);
  return origin === here ? pathname.replace(/^\/+/, '/') + search : '/';
}
