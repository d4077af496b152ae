import type { Entry } from './built-storybook.js';

/** What people meet in each element, as far as it sounds or works otherwise than the rest: its stories by the end of their address. */
type Situations = {
  readonly heard: readonly string[];
  /** The one that is also looked at under every condition. */ readonly seen: string;
};

const SITUATIONS: Readonly<Record<string, Situations>> = {
  'hcp-rating-scale': { heard: ['nothing-chosen', 'dissatisfied', 'staff'], seen: 'dissatisfied' },
  'hcp-indicators': { heard: ['reasons', 'one-on-demand-ticked', 'in-dimensions'], seen: 'one-on-demand-ticked' },
  'hcp-questionnaire': { heard: ['nothing-answered', 'too-long', 'ladder-answered'], seen: 'ladder-answered' },
  'hcp-rating-form': {
    heard: ['rateable', 'staff-and-real-name', 'reading-aloud', 'already-rated', 'unreachable'],
    seen: 'staff-and-real-name',
  },
  'hcp-hosted-page': { heard: ['the-way-there', 'on-the-phone', 'not-yet'], seen: 'the-way-there' },
  'hcp-provider': { heard: ['form'], seen: 'form' },
  'hcp-rating-dialog': {
    heard: ['bad-chosen', 'saved-on-device', 'asks-before-leaving', 'resumed-refusal'],
    seen: 'bad-chosen',
  },
  'hcp-kiosk': { heard: ['handed-over', 'still-there'], seen: 'handed-over' },
  'hcp-qr-handoff': { heard: ['shown', 'rated'], seen: 'shown' },
  'hcp-receipt': { heard: ['good-rating', 'bad-rating'], seen: 'bad-rating' },
  'hcp-log-check': { heard: ['in-log', 'differs'], seen: 'differs' },
  'hcp-status-tracker': {
    heard: [
      'opened',
      'urged',
      'returned-twice',
      'answered',
      'reason-asked',
      'excluded',
      'accepted',
      'unreachable',
      'good-rating',
    ],
    seen: 'answered',
  },
  'hcp-remember': { heard: ['offered', 'remembered'], seen: 'offered' },
  'hcp-review-list': { heard: ['several', 'opened', 'none'], seen: 'several' },
  'hcp-review-line': { heard: ['overdue', 'your-turn', 'in-row', 'unknown'], seen: 'overdue' },
  'hcp-my-rating': { heard: ['open', 'used-up'], seen: 'open' },
  'hcp-find-rating': { heard: ['empty', 'missing', 'not-found'], seen: 'missing' },
  'hcp-identity-access': { heard: ['looked', 'asking', 'withdrawn'], seen: 'looked' },
};

/** The stories of these situations, by the tag of their element. */
export function situationsIn(stories: readonly Entry[]): ReadonlyMap<string, readonly Entry[]> {
  return new Map(
    Object.entries(SITUATIONS).map(([tag, { heard }]) => [tag, heard.map((name) => storyOf(stories, tag, name))]),
  );
}

/** Of each element the one story that is looked at under every condition. */
export const mostTellingIn = (stories: readonly Entry[]): readonly Entry[] =>
  Object.entries(SITUATIONS).map(([tag, { seen }]) => storyOf(stories, tag, seen));

/** The elements that have stories. */
export const elementsIn = (stories: readonly Entry[]): readonly string[] => [
  ...new Set(stories.flatMap(({ title }) => /^组件\/.* (hcp-[a-z-]+)$/.exec(title)?.[1] ?? [])),
];

function storyOf(stories: readonly Entry[], tag: string, name: string): Entry {
  const found = stories.find(({ id, title }) => title.endsWith(` ${tag}`) && id.endsWith(`--${name}`));
  if (!found) throw new Error(`${tag} has no story ${name}; situations.ts names it`);
  return found;
}
