import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { situationsIn } from '../stories/situations.js';
import { builtStorybook } from '../stories/built-storybook.js';
import { browserUser } from './browser-user.js';
import { inPageOf } from './in-page.js';
import { otherBrowsers } from './installed-browsers.js';
import type { Tab } from './tab.js';

/** How wide and high whatever can be pressed is at least, in CSS pixels. */
const APPEARANCES = [
  { appearance: 'light', finger: 44 },
  { appearance: 'light elder', finger: 60 },
] as const;

const { stories, pageOf, close } = await builtStorybook();
after(close);
const situations = [...situationsIn(stories).values()].flat();

it('there are situations of every element to look at in other browsers', () => {
  assert.ok(situations.length > 30);
});

describe('in the other browsers', { concurrency: true }, () => {
  for (const { name: browser, open } of otherBrowsers()) {
    describe(browser, { concurrency: 1 }, () => {
      let tab: Tab;
      let call: Awaited<ReturnType<typeof inPageOf>>;
      before(async () => {
        tab = await open();
        // The addon need not look at each one too.
        await tab.visit(pageOf(situations[0]?.id ?? '', 'story', { 'a11y.manual': '!true' }));
        call = await inPageOf(tab);
      });
      after(() => tab.close());

      for (const { id, title, name } of situations) {
        it(`${browser}: ${title}：${name} can be used, and is as large as a finger needs, in 长辈版 too`, async () => {
          await call('playStory', id);
          for (const { appearance, finger } of APPEARANCES) {
            await call('appear', appearance);
            assert.deepEqual(await call('violations'), [], appearance);
            assert.deepEqual(await call('tooSmall', finger), [], appearance);
          }
          assert.deepEqual(await call('faults'), []);
        });
      }

      it(`${browser}: in the playground one rates for real, and sees the deadline pass`, async () => {
        const playground = stories.find(({ name }) => name === '演练一次评价');
        const { click, sees, call } = await browserUser(tab, pageOf(playground?.id ?? '', 'story'));
        await sees('登记一件办结的办件');
        await click('button', '登记一件办结的办件');
        await sees('还没有评价');
        await click('button', '评价这次服务');
        await click('label', '不满意');
        await click('input[type=checkbox]');
        await click('button', '提交评价');
        await sees('评价已收到');
        await click('button', '完成');
        await sees('已有 1 个评价');
        await sees('办理进度');
        await click('button', '拨快 7 天');
        await sees('已超期');
        assert.deepEqual(await call('faults'), []);
      });
    });
  }
});
