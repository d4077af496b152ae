import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import * as z from 'zod/mini';
import { startDemonstration, type Demonstration } from '@haochaping/test-support/demonstration';
import { browserUser } from './browser-user.js';
import { otherBrowsers } from './installed-browsers.js';

let shown: Demonstration;
before(async () => {
  shown = await startDemonstration();
});
after(() => shown.stop());

it('the portal of these journeys is there', async () => {
  assert.equal((await fetch(shown.portal)).status, 200);
});

/** Each engine rates a case of its own: one occasion is rated once. */
const CASES = ['居民身份证换领', '城乡居民基本医疗保险参保登记'];

describe('in the other browsers', { concurrency: true }, () => {
  for (const [at, { name, open }] of otherBrowsers().entries()) {
    it(`${name}: a bad rating by mouse and keyboard, its receipt, and the link that leads to the tracker`, async () => {
      const tab = await open();
      try {
        const { click, sees, focus, call } = await browserUser(tab, shown.portal);
        await click('button', `评价：${CASES[at] ?? ''}`);
        await sees('您对这次服务满意吗？');
        assert.equal(await focus(), '服务评价');
        await tab.press('Escape');
        assert.equal(await focus(), `评价：${CASES[at] ?? ''}`);
        await tab.press('Enter');
        await sees('暂不评价'); // the levels stand there before they can be chosen
        await click('label', '满意');
        await tab.press('ArrowDown');
        await tab.press('ArrowDown');
        assert.equal(await focus(), '不满意');
        await sees('哪些地方不满意？');
        await tab.press('Tab');
        await tab.press(' ');
        await click('textarea');
        await tab.type('Waited an hour');
        await tab.press('Escape');
        await sees('放弃已填写的评价？');
        assert.equal(await focus(), '继续评价');
        await tab.press('Enter');
        await click('button', '提交评价');
        await sees('评价已收到');
        assert.equal(await focus(), '评价已收到');
        await call('keepCopies');
        await click('button', '复制链接');
        await sees('已复制');
        assert.deepEqual(await call('faults'), []);

        const tracking = await browserUser(tab, z.string().parse(await call('copied')));
        await tracking.sees('办理进度');
        await tracking.click('summary', '这个日期是怎么算的？');
        await tracking.sees('个自然日');
        await tracking.click('summary', '我的评价与追评');
        await tracking.sees('Waited an hour');
        assert.deepEqual(await tracking.call('faults'), []);
      } finally {
        await tab.close();
      }
    });
  }
});
