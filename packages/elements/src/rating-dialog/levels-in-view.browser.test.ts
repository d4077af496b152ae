import { LEVELS } from '@haochaping/core';
import { chooseLevel, find, press } from '@haochaping/test-support/find';
import { fakeRatingClient } from '@haochaping/test-support/fakes';
import { LIULIN_SESSION, XINHUA_SESSION } from '@haochaping/test-support/samples';
import { expect, fixture, nextFrame } from '@open-wc/testing';
import { emulateMedia, setViewport } from '@web/test-runner-commands';
import { html } from 'lit';
import '../define/rating-dialog.js';
import { visibleElements } from '../test-support/visible-elements.js';

const SCREENS = [
  [320, 480],
  [320, 568],
  [360, 560],
  [375, 553],
  [375, 667],
  [412, 915],
  [480, 480],
  [600, 480],
  [768, 1024],
  [1024, 768],
  [1080, 480],
  [1080, 1920],
  [1280, 720],
] as const;

/** The reader's own size of text, as a part of the usual one. */
const ZOOMS = [1, 1.5, 2];
const LONG = '居民身份证换领、补领及异地办理（含委托代办）'.repeat(10);
const SESSIONS = {
  'short facts': LIULIN_SESSION,
  'a required name': XINHUA_SESSION,
  'facts of 200 characters': {
    ...XINHUA_SESSION,
    subject: { ...XINHUA_SESSION.subject, itemName: LONG, orgName: LONG, caseTitle: LONG, caseNo: '1'.repeat(200) },
  },
};
const LANGUAGES = ['zh-CN', 'zh-TW', 'en'];

/**
 * Text sizes, languages and facts together: each pair of them once, which is a third of all, unless the page says that it has time
 * for all (`npm run test:all`).
 */
const CONDITIONS = ZOOMS.flatMap((zoom, nth) =>
  LANGUAGES.flatMap((lang, other) =>
    Object.entries(SESSIONS)
      .filter((_session, third) => 'hcpEveryCondition' in window || (nth + other) % 3 === third)
      .map(([facts, session]) => ({ zoom, lang, facts, session })),
  ),
);
const APPEARANCES = { light: { size: 16, target: 44 }, 'dark elder': { size: 24, target: 60 } };

const sheet = document.createElement('link');
before(async () => {
  sheet.rel = 'stylesheet';
  sheet.href = new URL('../../themes/blue.css', import.meta.url).href;
  const loaded = new Promise((resolve) => (sheet.onload = resolve));
  document.head.append(sheet);
  await loaded;
});
after(async () => {
  sheet.remove();
  await emulateMedia({ forcedColors: 'none' });
  await setViewport({ width: 800, height: 600 });
});

type Opening = {
  readonly session: typeof LIULIN_SESSION;
  readonly lang: string;
  readonly appearance: string;
  readonly fontSize: string;
};

async function opened({ session, lang, appearance, fontSize }: Opening): Promise<HTMLElement> {
  const page = await fixture<HTMLElement>(html`
    <div lang=${lang} data-hcp-appearance=${appearance} style=${`--hcp-font-size: ${fontSize}`}>
      <hcp-rating-dialog open .client=${fakeRatingClient({ session })}></hcp-rating-dialog>
    </div>
  `);
  await find(page, '.level');
  await nextFrame();
  return page;
}

const all = (page: HTMLElement, selector: string) =>
  [...visibleElements(page)].filter((element) => element.matches(selector));

/** What lies on top at a point, through every open shadow root. */
function atop(x: number, y: number): Element | undefined {
  let at = document.elementFromPoint(x, y) ?? undefined;
  while (at?.shadowRoot) {
    const inner: Element | undefined = at.shadowRoot.elementFromPoint(x, y) ?? undefined;
    if (!inner || inner === at) break;
    at = inner;
  }
  return at;
}

/** Of sixteen points spread over an element, how many can be seen and pressed. */
function visiblePart(element: Element): number {
  const { left, top, width, height } = element.getBoundingClientRect();
  const places = [0.04, 0.35, 0.65, 0.96];
  const points = places.flatMap((x) => places.map((y) => [left + width * x, top + height * y] as const));
  return points.filter(([x, y]) => element.contains(atop(x, y) ?? null)).length;
}

for (const [width, height] of SCREENS) {
  for (const [appearance, { size, target }] of Object.entries(APPEARANCES)) {
    it(`on ${width}×${height} in ${appearance} the five levels are wholly on the screen when it opens, alike in size, whatever the text and its size`, async function () {
      this.timeout(60_000);
      await setViewport({ width, height });
      for (const { zoom, lang, facts, session } of CONDITIONS) {
        const page = await opened({ session, lang, appearance, fontSize: `${size * zoom}px` });
        const levels = all(page, '.level');
        const what = `${lang}, ${facts}, text ${zoom * 100} %`;
        expect(levels.map(visiblePart), what).to.deep.equal([16, 16, 16, 16, 16]);
        const boxes = levels.map((level) => level.getBoundingClientRect());
        for (const box of boxes) {
          expect(box.height, what).to.be.at.least(target - 0.1);
          expect(box.width, what).to.be.at.least(target - 0.1);
          expect(box.height, what).to.be.closeTo(boxes[0]?.height ?? 0, 0.6);
          expect(box.width, what).to.be.closeTo(boxes[0]?.width ?? 0, 0.6);
        }
        page.remove();
      }
    });
  }
}

it('in forced colours they are wholly on the screen too', async () => {
  await emulateMedia({ forcedColors: 'active' });
  await setViewport({ width: 320, height: 480 });
  const page = await opened({ session: XINHUA_SESSION, lang: 'zh-CN', appearance: 'elder', fontSize: '24px' });
  expect(all(page, '.level').map(visiblePart)).to.deep.equal([16, 16, 16, 16, 16]);
  await emulateMedia({ forcedColors: 'none' });
});

it('turned, the screen still shows all five levels', async () => {
  await setViewport({ width: 568, height: 320 });
  const page = await opened({ session: LIULIN_SESSION, lang: 'zh-CN', appearance: 'elder', fontSize: '24px' });
  await setViewport({ width: 320, height: 568 });
  await nextFrame();
  await nextFrame();
  expect(all(page, '.level').map(visiblePart)).to.deep.equal([16, 16, 16, 16, 16]);
});

for (const [width, height] of SCREENS) {
  it(`on ${width}×${height} no button to submit can be seen before all levels and all reasons of the chosen one`, async function () {
    this.timeout(60_000);
    await setViewport({ width, height });
    for (const [appearance, { size }] of Object.entries(APPEARANCES)) {
      const inSteps = appearance.includes('elder');
      for (const session of [LIULIN_SESSION, XINHUA_SESSION]) {
        const page = await opened({ session, lang: 'zh-CN', appearance, fontSize: `${size}px` });
        for (const level of LEVELS) {
          await chooseLevel(page, level);
          if (inSteps) await press(page, '下一步');
          await find(page, '.indicator');
          await nextFrame();
          await nextFrame();
          const [submit] = all(page, '.foot');
          const chosen = [...all(page, '.level'), ...all(page, '.indicator')];
          const end = Math.max(...chosen.map((each) => each.getBoundingClientRect().bottom));
          const top = submit?.getBoundingClientRect().top ?? 0;
          expect(top, `${appearance}, ${level}`).to.be.at.least(end - 0.5);
          if (inSteps) await press(page, '上一步');
        }
        page.remove();
      }
    }
  });
}

it('once they have been seen it stands at the end of the screen, for each level anew', async () => {
  await setViewport({ width: 375, height: 553 });
  const page = await opened({ session: XINHUA_SESSION, lang: 'zh-CN', appearance: 'light', fontSize: '16px' });
  const foot = async () => {
    await nextFrame();
    await nextFrame();
    return all(page, '.foot')[0]?.getBoundingClientRect().bottom ?? 0;
  };
  await chooseLevel(page, 'satisfied');
  await find(page, '.indicator');
  expect(await foot()).to.be.above(553);
  all(page, '.field')[0]?.scrollIntoView({ block: 'end' });
  expect(await foot()).to.be.closeTo(553, 1);
  all(page, '.scale')[0]?.scrollIntoView({ block: 'start' });
  expect(await foot()).to.be.closeTo(553, 1);
  await chooseLevel(page, 'dissatisfied');
  expect(await foot()).to.be.above(553);
});
