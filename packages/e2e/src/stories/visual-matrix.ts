import { CONDITIONS, type Chosen, type Condition } from '@haochaping/test-support/conditions';
import { storiesIn, storybookEntries, type Entry } from './built-storybook.js';
import { mostTellingIn } from './situations.js';

/** One story under one condition, and how closely it is looked at there. */
export type View = {
  readonly story: Entry;
  readonly condition: Condition;
  /** Compared with its baseline, under this name. */
  readonly picture: string | undefined;
  /** Examined by axe; whether everything fits on the screen is always asked. */
  readonly isExamined: boolean;
};

/** What one page shows of one story: a page that chooses otherwise is another page, all else can change while one looks. */
export type Visit = { readonly story: Entry; readonly chosen: Partial<Chosen>; readonly views: readonly View[] };

/** Under these, every story has its picture; under the others, one story of each element. */
const PICTURED = ['light', 'elder', 'narrow'];
/** Under these, axe examines every story; on other screens it would find the same again. `npm run test:all` does it everywhere. */
const EXAMINED = ['light', 'elder'];
const EVERYTHING = process.env.HCP_EVERY_CONDITION === '1';

export const entries = storybookEntries();
export const stories = storiesIn(entries);
const telling = new Set(mostTellingIn(stories).map(({ id }) => id));

/** All visits, and within each all its views. */
export const VISITS: readonly Visit[] = stories.flatMap((story) =>
  [undefined, ...CONDITIONS.flatMap(({ chosen }) => chosen ?? [])].flatMap((chosen) => {
    const views = CONDITIONS.filter((each) => each.chosen === chosen).flatMap((each) => viewOf(story, each) ?? []);
    return views.length > 0 ? [{ story, chosen: chosen ?? {}, views }] : [];
  }),
);

/** The names of all pictures that there are. */
export const PICTURES: readonly string[] = VISITS.flatMap(({ views }) => views.flatMap(({ picture }) => picture ?? []));

function viewOf(story: Entry, condition: Condition): View | undefined {
  const file = story.importPath.replace(/^.*\/|\.stories\.ts$/g, '');
  if (condition.only?.includes(file) === false) return undefined;
  const isTelling = telling.has(story.id);
  const isPictured = !condition.unpictured && (PICTURED.includes(condition.name) || isTelling);
  const isExamined = EVERYTHING || EXAMINED.includes(condition.name) || isTelling;
  if (condition.chosen && !isPictured && !isExamined) return undefined;
  const name = `${file}/${story.id.replace(/^.*--/, '')}/${condition.name}`;
  return { story, condition, picture: isPictured ? name : undefined, isExamined };
}
