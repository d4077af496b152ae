import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { isPictured } from '../looks/look.js';
import { Looks } from '../looks/looks.js';
import { elementClasses } from '../manifest/analyzed.js';
import { builtStorybook } from './built-storybook.js';
import { AXE, faultsOn } from './faults.js';
import { Stage } from './stage.js';
import { steadyBrowser } from './steady-browser.js';
import { VISITS, meets } from './visits.js';

const storybook = await builtStorybook();
const { stories } = storybook;
const browser = await steadyBrowser();
const looks = new Looks(browser);
after(async () => {
  await browser.close();
  storybook.close();
  looks.report(storybook);
});

test('the storybook shows every element in Chinese', () => {
  const titles = [...new Set(stories.map(({ title }) => title))];
  const shown = titles.flatMap((title) => /^组件\/[\u4e00-\u9fff]+ (hcp-[a-z-]+)$/.exec(title)?.[1] ?? []);
  const tags = elementClasses().map(({ tagName }) => tagName);
  assert.deepEqual(
    shown.filter((tag) => !tags.includes(tag)),
    [],
  );
  assert.deepEqual(
    tags.filter((tag) => !shown.includes(tag)),
    [],
  );
  for (const title of titles) assert.match(title, /^(组件|文档)\//);
  for (const { name } of stories) assert.match(name, /[\u4e00-\u9fff]/);
});

test('every picture of a look is of a story that is still told', () => {
  assert.deepEqual(looks.leftOver(storybook), []);
});

// Two pages at a time; in each of them one story after the other.
describe('everybody can use every story', { concurrency: 2 }, () => {
  for (const { chosen, conditions } of VISITS) {
    describe(conditions.map(({ title }) => title).join('、'), { concurrency: 1 }, () => {
      const stage = new Stage(browser, storybook, chosen, AXE);
      after(() => stage.clear());

      for (const story of stories) {
        for (const condition of conditions.filter((each) => meets(story, each))) {
          test(`${story.title}：${story.name} is for everybody and looks as before ${condition.sentence}`, async (t) => {
            try {
              const page = await stage.show(story.id, condition);
              assert.deepEqual([...(await faultsOn(page, condition)), ...stage.complaints()], []);
            } catch (fault) {
              await stage.clear();
              throw fault;
            }
            const look = { story, condition };
            if (!isPictured(look)) return;
            const change = await looks.differs(look, () => stage.picture(story.id, condition));
            if (change?.isFault) assert.fail(change.sentence);
            else if (change) t.diagnostic(`${looks.otherBrowser ?? ''}${change.sentence}`);
          });
        }
      }
    });
  }
});
