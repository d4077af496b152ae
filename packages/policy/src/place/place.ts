import type { Day } from '@haochaping/core';
import * as z from 'zod/mini';
import { HENAN_XINHUA_2022 } from '../data/profiles/henan-xinhua-2022.js';
import { NATIONAL_2019 } from '../data/profiles/national-2019.js';
import { SHANXI_LIULIN_2020 } from '../data/profiles/shanxi-liulin-2020.js';
import { TIANJIN_2020 } from '../data/profiles/tianjin-2020.js';
import { YUNNAN_LINCANG_2020 } from '../data/profiles/yunnan-lincang-2020.js';
import { profileSchema, type Profile } from '../profile/profile.js';

/** A place as a file holds it: one version of its profile, and the regions in which that applies. */
export const placeSchema = z.object({
  /** Where an editor finds the schema of the file. */
  $schema: z.optional(z.string()),
  /**
   * The first digits of the codes of its regions, or `*` for those of no other place; the longest that fits a code decides. None
   * for a profile to start from.
   */
  regions: z.array(z.string().check(z.regex(/^(\d{2,12}|\*)$/))),
  profile: profileSchema,
});
export type Place = Omit<z.infer<typeof placeSchema>, '$schema'>;

/** The places that come with this package. None is ever taken out: old ratings need their profile. */
export const BUILT_IN_PLACES: readonly Place[] = [
  { regions: ['141125'], profile: SHANXI_LIULIN_2020 },
  { regions: ['410402'], profile: HENAN_XINHUA_2022 },
  { regions: ['5309'], profile: YUNNAN_LINCANG_2020 },
  { regions: ['12'], profile: TIANJIN_2020 },
  { regions: [], profile: NATIONAL_2019 },
];

/** The oldest first: by the day from which it is valid and, of one day, by the number. */
export const inOrderOfVersions = <Versioned extends { readonly profile: Profile }>(
  places: readonly Versioned[],
): readonly Versioned[] => [...places].sort(({ profile: one }, { profile: other }) => compare(one, other));

function compare(one: Profile, other: Profile): number {
  const [since, otherSince] = [one.validFrom.value, other.validFrom.value];
  return since === otherSince ? compareNumbers(one.version, other.version) : since < otherSince ? -1 : 1;
}

/** How closely a place names a region: by how many digits, or with all that no other names. */
const closenessOf = (named: string, regionCode: string): number =>
  named === ELSEWHERE ? 1 : regionCode.startsWith(named) ? named.length : 0;
export const ELSEWHERE = '*';

/** 1.10 comes after 1.9. */
function compareNumbers(one: string, other: string): number {
  const [parts, otherParts] = [one.split('.').map(Number), other.split('.').map(Number)];
  const differences = parts.map((part, nth) => part - (otherParts[nth] ?? 0));
  return differences.find((difference) => difference !== 0) ?? parts.length - otherParts.length;
}

/**
 * The profile that applies in a region on a day: of each profile the version in force, of those the one that names the region most
 * closely, and of two that name it alike the one that came into force later. Undefined where no place is set up.
 */
export function profileForRegion(regionCode: string, day: Day, places: readonly Place[]): Profile | undefined {
  const inForce = new Map<string, Place>();
  for (const place of places) {
    const { profile } = place;
    const other = inForce.get(profile.id);
    if (profile.validFrom.value <= day && !(other && compare(profile, other.profile) < 0))
      inForce.set(profile.id, place);
  }
  let found: { readonly profile: Profile; readonly closeness: number } | undefined;
  for (const { profile, regions } of inForce.values()) {
    const closeness = Math.max(0, ...regions.map((region) => closenessOf(region, regionCode)));
    const isCloser = closeness - (found?.closeness ?? 0) || (found ? compare(profile, found.profile) : 0);
    if (closeness > 0 && isCloser > 0) found = { profile, closeness };
  }
  return found?.profile;
}
