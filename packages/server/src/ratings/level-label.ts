import type { Level } from '@haochaping/core';
import type { Profile } from '@haochaping/policy';

/** The place's own word for a level. */
export const levelLabel = (profile: Profile, level: Level): string =>
  profile.levels.value.find((candidate) => candidate.level === level)?.label ?? level;
