import type { Entry } from '../storybook/built-storybook.js';
import { CONDITIONS, type Condition } from '../storybook/conditions.js';
import { meets, situationsOf } from '../storybook/visits.js';

/** One story under one condition. */
export type Look = { readonly story: Entry; readonly condition: Condition };

/** Its place among the pictures: which element, which situation, which condition. */
export const nameOf = ({ story, condition }: Look): string =>
  `${situationsOf(story)}/${story.id.replace(/^.*--/, '')}/${condition.name}`;

/** As people call it. */
export const titleOf = ({ story, condition }: Look): string => `${story.title}：${story.name}（${condition.title}）`;

export const isPictured = ({ story, condition }: Look): boolean => !condition.unpictured && meets(story, condition);

/** Every look of these stories that has a picture. */
export const picturedLooks = (stories: readonly Entry[]): readonly Look[] =>
  stories.flatMap((story) => CONDITIONS.map((condition) => ({ story, condition })).filter(isPictured));
