import { builtStorybook } from '../storybook/built-storybook.js';
import { Stage } from '../storybook/stage.js';
import { steadyBrowser } from '../storybook/steady-browser.js';
import { VISITS, type Visit } from '../storybook/visits.js';
import { Album } from './album.js';
import { writeSheets } from './contact-sheets.js';
import { isPictured, nameOf, picturedLooks, type Look } from './look.js';
import { ALBUM, Looks, takenBy, type Change } from './looks.js';
import { RENEW, REPORT } from './report.js';

/** `npm run looks` compares every story with its pictures; `-- --write` takes the pictures anew. A word chooses stories by file. */
const words = process.argv.slice(2);
const writes = words.includes('--write');
const chosen = words.find((word) => !word.startsWith('--')) ?? '';

const storybook = await builtStorybook();
const browser = await steadyBrowser();
const looks = new Looks(browser);
const stories = storybook.stories.filter(({ importPath }) => importPath.includes(chosen));
const taken = new Map<string, Buffer>();
const changes: Change[] = [];
const started = performance.now();

try {
  if (writes && chosen !== '' && looks.otherBrowser)
    throw new Error(`${looks.otherBrowser}要换浏览器，请全部重拍：${RENEW}`);
  const waiting = [...VISITS];
  const page = async (): Promise<void> => {
    for (let visit = waiting.shift(); visit; visit = waiting.shift()) await pay(visit);
  };
  await Promise.all([page(), page()]);
  if (writes) await write();
  else tell();
} finally {
  await browser.close();
  storybook.close();
}

async function pay(visit: Visit): Promise<void> {
  const stage = new Stage(browser, storybook, visit.chosen);
  for (const story of stories) {
    for (const condition of visit.conditions) {
      const look = { story, condition };
      if (isPictured(look)) await see(look, () => stage.picture(story.id, condition));
    }
  }
  await stage.clear();
}

async function see(look: Look, picture: () => Promise<Buffer>): Promise<void> {
  if (writes) {
    taken.set(nameOf(look), await picture());
    return;
  }
  const change = await looks.differs(look, picture);
  if (change) changes.push(change);
}

async function write(): Promise<void> {
  const told = new Set(picturedLooks(storybook.stories).map(nameOf));
  await new Album(ALBUM).renew(takenBy(browser), taken, (name) => told.has(name));
  await writeSheets(browser, storybook.stories, (story) => stories.includes(story));
  console.log(`已更新 ${taken.size} 张基准图（${ALBUM}）与总览图（docs/looks），用时 ${seconds()} 秒。看过再提交。`);
}

function tell(): void {
  looks.report(storybook);
  const gone = chosen === '' ? looks.leftOver(storybook) : [];
  for (const line of [
    ...changes.map(({ sentence }) => sentence),
    ...gone.map((name) => `${name}：有基准图，但没有这个故事或外观了。`),
  ])
    console.log(line);
  if (looks.otherBrowser) console.log(looks.otherBrowser);
  const count = changes.length + gone.length;
  console.log(
    count === 0
      ? `全部与基准图一致（${seconds()} 秒）。`
      : `${count} 处不同，见 ${REPORT}；确是有意的，就运行 ${RENEW}。`,
  );
  process.exitCode = gone.length > 0 || changes.some(({ isFault }) => isFault) ? 1 : 0;
}

function seconds(): number {
  return Math.round((performance.now() - started) / 1000);
}
