import { profileOf, type Profile } from '@haochaping/policy';

/** Which profile applies where: a place switches by changing its row. The longest prefix of a region code decides. */
const PLACES = [
  { regionPrefix: '141125', profile: 'shanxi-liulin-2020' }, // 山西省吕梁市柳林县
  { regionPrefix: '410402', profile: 'henan-xinhua-2022' }, // 河南省平顶山市新华区
] as const;

/** The profile in its newest version for a region; undefined where no place is set up. */
export function profileOfRegion(regionCode: string): Profile | undefined {
  const here = PLACES.filter((place) => regionCode.startsWith(place.regionPrefix));
  const [place] = here.sort((one, other) => other.regionPrefix.length - one.regionPrefix.length);
  return place && storedProfile(place.profile);
}

/** The profile that a ticket or a rating was made under. One that we do not have is a fault: no other may stand in for it. */
export function storedProfile(id: string, version?: string): Profile {
  const found = profileOf(id, version);
  if (found.outcome === 'unknown') throw new Error(found.sentence);
  return found.profile;
}
