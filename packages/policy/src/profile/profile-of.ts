import type { Day } from '@haochaping/core';
import { HENAN_XINHUA_2022 } from '../data/profiles/henan-xinhua-2022.js';
import { NATIONAL_2019 } from '../data/profiles/national-2019.js';
import { SHANXI_LIULIN_2020 } from '../data/profiles/shanxi-liulin-2020.js';
import { TIANJIN_2020 } from '../data/profiles/tianjin-2020.js';
import { YUNNAN_LINCANG_2020 } from '../data/profiles/yunnan-lincang-2020.js';
import type { Profile } from './profile.js';

/** The profiles that come with this package; versions of one profile stand oldest first, and none is ever taken out. */
export const PROFILES: readonly Profile[] = [
  SHANXI_LIULIN_2020,
  HENAN_XINHUA_2022,
  YUNNAN_LINCANG_2020,
  TIANJIN_2020,
  NATIONAL_2019,
];

export type ProfileOutcome =
  { readonly outcome: 'known'; readonly profile: Profile } | { readonly outcome: 'unknown'; readonly sentence: string };

/** The profile in a version, or in its newest; an unknown one is never replaced by another. */
export function profileOf(id: string, version?: string, among: readonly Profile[] = PROFILES): ProfileOutcome {
  const versions = among.filter((profile) => profile.id === id);
  const newest = versions[versions.length - 1];
  if (!newest) return unknown(`没有政策档案“${id}”。可用的有：${[...new Set(among.map((it) => it.id))].join('、')}。`);
  const profile = version === undefined ? newest : versions.find((candidate) => candidate.version === version);
  if (profile) return { outcome: 'known', profile };
  return unknown(`政策档案“${id}”没有第“${version}”版。可用的版本：${versions.map((it) => it.version).join('、')}。`);
}

/** The newest version that is in force on a day: a version for next year can already stand beside it. */
export function profileInForce(id: string, day: Day, among: readonly Profile[] = PROFILES): ProfileOutcome {
  const begun = among.filter((profile) => profile.id === id && profile.validFrom.value <= day);
  const profile = begun[begun.length - 1];
  if (profile) return { outcome: 'known', profile };
  const found = profileOf(id, undefined, among);
  return found.outcome === 'known' ? unknown(`政策档案“${id}”在 ${day} 尚未施行。`) : found;
}

const unknown = (sentence: string): ProfileOutcome => ({ outcome: 'unknown', sentence });
