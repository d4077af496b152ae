import { dayOf, instantOf, type Instant, type Level } from '@haochaping/core';
import { profileInForce, profileOf, type Profile, type ProfileOutcome } from '@haochaping/policy';

/** Which profile applies where: a place switches by changing its row. The longest prefix of a region code decides. */
const PLACES = [
  { regionPrefix: '141125', profile: 'shanxi-liulin-2020' }, // 山西省吕梁市柳林县
  { regionPrefix: '410402', profile: 'henan-xinhua-2022' }, // 河南省平顶山市新华区
  { regionPrefix: '5309', profile: 'yunnan-lincang-2020' }, // 云南省临沧市
  { regionPrefix: '12', profile: 'tianjin-2020' }, // 天津市
] as const;

/** The profile that is in force for a region at a moment; undefined where no place is set up. */
export function profileOfRegion(regionCode: string, now: number): Profile | undefined {
  const here = PLACES.filter((place) => regionCode.startsWith(place.regionPrefix));
  const [place] = here.sort((one, other) => other.regionPrefix.length - one.regionPrefix.length);
  return place && profileOrThrow(profileInForce(place.profile, dayOf(instantOf(now))));
}

/** The profile that a ticket or a rating was made under. A missing one is a fault: no other may replace it. */
export function storedProfile(id: string, version?: string): Profile {
  return profileOrThrow(profileOf(id, version));
}

/** Where the rules stand under which somebody rates, in the version that held for them. */
export const RULES_PATH = '/rules';
export const rulesPathOf = ({ id, version }: Profile): string => `${RULES_PATH}/${id}@${version}`;

function profileOrThrow(found: ProfileOutcome): Profile {
  if (found.outcome === 'unknown') throw new Error(found.sentence);
  return found.profile;
}

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
