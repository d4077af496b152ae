import type { Entry } from '../storybook/built-storybook.js';

/** What people meet in each element, as far as it sounds or works otherwise than the rest: its stories by the end of their address. */
const SITUATIONS: Readonly<Record<string, readonly string[]>> = {
  'hcp-rating-scale': ['nothing-chosen', 'dissatisfied', 'staff'],
  'hcp-indicators': ['reasons', 'one-on-demand-ticked', 'in-dimensions'],
  'hcp-questionnaire': ['nothing-answered', 'too-long', 'ladder-answered'],
  'hcp-rating-form': ['rateable', 'staff-and-real-name', 'reading-aloud', 'already-rated', 'unreachable'],
  'hcp-hosted-page': ['the-way-there', 'on-the-phone', 'not-yet'],
  'hcp-provider': ['form'],
  'hcp-rating-dialog': ['bad-chosen', 'saved-on-device', 'asks-before-leaving', 'resumed-refusal'],
  'hcp-receipt': ['good-rating', 'bad-rating'],
  'hcp-log-check': ['in-log', 'differs'],
  'hcp-status-tracker': ['opened', 'overdue', 'answered', 'excluded', 'closed', 'unreachable', 'good-rating'],
  'hcp-review-list': ['several', 'opened', 'none'],
  'hcp-review-line': ['overdue', 'your-turn', 'unknown'],
  'hcp-my-rating': ['open', 'used-up'],
  'hcp-identity-access': ['looked', 'asking', 'withdrawn'],
};

/** The stories of these situations, by the tag of their element. */
export function situationsIn(stories: readonly Entry[]): ReadonlyMap<string, readonly Entry[]> {
  return new Map(
    Object.entries(SITUATIONS).map(([tag, names]) => [tag, names.map((name) => storyOf(stories, tag, name))]),
  );
}

/** The elements that have stories. */
export const elementsIn = (stories: readonly Entry[]): readonly string[] => [
  ...new Set(stories.flatMap(({ title }) => /^组件\/.* (hcp-[a-z-]+)$/.exec(title)?.[1] ?? [])),
];

function storyOf(stories: readonly Entry[], tag: string, name: string): Entry {
  const found = stories.find(({ id, title }) => title.endsWith(` ${tag}`) && id.endsWith(`--${name}`));
  if (!found) throw new Error(`${tag} has no story ${name}; situations.ts names it`);
  return found;
}
