// @ts-check
import { LEVELS } from '@haochaping/core';
import { Hono } from 'hono';
import { CASES } from './cases.mjs';
import { casesPage, formPage, linkPage, messagePage } from './pages.mjs';

/**
 * The site, the same whatever the province: it asks the adapter which way ratings go.
 * @param {object} parts
 * @param {Exclude<import('@haochaping/provinces').ProvinceRead, { outcome: 'refused' }>} parts.province
 * @param {() => string} parts.now as RFC 3339 with +08:00
 */
export function createApp({ province, now }) {
  const app = new Hono();
  /** What was rated and has not arrived yet, by case. @type {Map<string, import('@haochaping/provinces').RatingReport>} */
  const waiting = new Map();
  /** @type {Set<string>} */
  const rated = new Set();

  app.get('/', (c) => c.html(casesPage(CASES)));

  app.post('/cases/:caseNo/open', async (c) => {
    const occasion = occasionOf(c.req.param('caseNo'));
    if (!occasion) return c.html(messagePage('没有找到这件办件。'), 404);
    if (province.outcome === 'push') return c.html(formPage(occasion.caseNo));
    const opened = await province.adapter.open(occasion);
    return opened.outcome === 'page' ? c.html(linkPage(opened.url)) : c.html(messagePage(opened.because.message), 503);
  });

  app.post('/cases/:caseNo/rate', async (c) => {
    const occasion = occasionOf(c.req.param('caseNo'));
    if (!occasion || province.outcome !== 'push') return c.html(messagePage('没有找到这件办件。'), 404);
    if (rated.has(occasion.caseNo)) return c.html(messagePage('这件办件已经评价过了。'), 409);
    const { level: chosen, text } = await c.req.parseBody();
    const level = LEVELS.find((it) => it === chosen);
    if (!level) return c.html(messagePage('请先选择满意度。'), 400);
    const said = typeof text === 'string' && text.trim() !== '' ? { text } : {};
    const given = {
      ratingNo: occasion.caseNo,
      ratedAt: now(),
      level,
      indicators: [],
      nth: 1,
      isDefault: false,
      ...said,
    };
    waiting.set(occasion.caseNo, { ...occasion, ...given });
    rated.add(occasion.caseNo);
    const left = await deliver(province.adapter);
    return c.html(messagePage(left === 0 ? '评价已送达，谢谢。' : '评价已收下，稍后送到省里。'), 201);
  });

  /** Sends what waits. What the province refused stays for somebody to look at. @param {import('@haochaping/provinces').PushAdapter} adapter */
  async function deliver(adapter) {
    for (const [caseNo, report] of waiting) {
      const sent = await adapter.send(report);
      if (sent.outcome === 'delivered') waiting.delete(caseNo);
      else console.error(`${caseNo}：${sent.because.message}`);
    }
    return waiting.size;
  }

  return {
    fetch: app.fetch,
    deliver: () => (province.outcome === 'push' ? deliver(province.adapter) : Promise.resolve(0)),
  };
}

/** @param {string} wanted @returns {import('@haochaping/provinces').Occasion | undefined} */
function occasionOf(wanted) {
  const it = CASES.find(({ caseNo }) => caseNo === wanted);
  const servedAt = it?.serviceCase.closedAt;
  return it && servedAt ? { ...it, channel: 'pc', servedAt, visit: 1 } : undefined;
}
