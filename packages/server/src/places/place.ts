import type { Instant, Level } from '@haochaping/core';
import type { Profile } from '@haochaping/policy';

/** Where the rules stand under which somebody rates, in the version that held for them. */
export const RULES_PATH = '/rules';
export const rulesPathOf = ({ id, version }: Profile): string => `${RULES_PATH}/${id}@${version}`;

/** A default rating in the place's own words. */
export const defaultOf = (
  profile: Profile,
  { level, madeAt }: { readonly level: Level; readonly madeAt: Instant },
) => ({
  level,
  levelLabel: levelLabel(profile, level),
  madeAt,
});

/** The place's own word for a level. */
export const levelLabel = (profile: Profile, level: Level): string =>
  profile.levels.value.find((candidate) => candidate.level === level)?.label ?? level;
