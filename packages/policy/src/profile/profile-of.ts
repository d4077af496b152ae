import { BUILT_IN_PLACES } from '../place/place.js';
import type { Profile } from './profile.js';

/** The profiles that come with this package. */
export const PROFILES: readonly Profile[] = BUILT_IN_PLACES.map(({ profile }) => profile);

export type ProfileOutcome =
  { readonly outcome: 'known'; readonly profile: Profile } | { readonly outcome: 'unknown'; readonly sentence: string };

/** The profile in a version, or in the last one of the list; an unknown one is never replaced by another. */
export function profileOf(id: string, version?: string, among: readonly Profile[] = PROFILES): ProfileOutcome {
  const versions = among.filter((profile) => profile.id === id);
  const newest = versions[versions.length - 1];
  if (!newest) return unknown(`没有政策档案“${id}”。可用的有：${[...new Set(among.map((it) => it.id))].join('、')}。`);
  const profile = version === undefined ? newest : versions.find((candidate) => candidate.version === version);
  if (profile) return { outcome: 'known', profile };
  return unknown(`政策档案“${id}”没有第“${version}”版。可用的版本：${versions.map((it) => it.version).join('、')}。`);
}

const unknown = (sentence: string): ProfileOutcome => ({ outcome: 'unknown', sentence });
