import { canonicalText, dayOf, instantOf, type Day } from '@haochaping/core';
import {
  INDICATOR_SETS,
  indicatorSetIn,
  type IndicatorSet,
  inOrderOfVersions,
  type Place,
  type Profile,
} from '@haochaping/policy';
import { sql } from 'kysely';
import { createHash } from 'node:crypto';
import type { Database } from '../store/database/database.js';
import { placesNow, storedRows } from '../store/places.js';

/** Why a version cannot be added: what was used once stays as it was, and a region is under one profile at a time. */
export type PlaceRefusal =
  | { readonly because: 'version-taken' }
  | { readonly because: 'indicators-taken'; readonly set: string }
  | { readonly because: 'never-in-force'; readonly after: Pick<Profile, 'version' | 'validFrom'> }
  | { readonly because: 'region-taken'; readonly region: string; readonly by: string };

export type PlaceAdded =
  | { readonly outcome: 'added' | 'unchanged'; readonly fingerprint: string }
  | ({ readonly outcome: 'refused' } & PlaceRefusal);

/** SHA-256 of the place as canonical JSON: the order and the spaces of a file do not count. */
const fingerprintOf = (place: Place): string => createHash('sha256').update(canonicalText(place)).digest('hex');

/** Adds a version of a place, from which on every process knows it. The same version again changes nothing. */
export const addPlace = (database: Database, place: Place, now: number): Promise<PlaceAdded> =>
  database.transaction().execute(async (transaction) => {
    // Versions get their numbers in the order in which they can be seen.
    await sql`lock table place_version in share row exclusive mode`.execute(transaction);
    const { id, version } = place.profile;
    const fingerprint = fingerprintOf(place);
    const known = await placesNow(transaction);
    const same = known.find(({ profile }) => profile.id === id && profile.version === version);
    if (same) {
      return fingerprintOf(same) === fingerprint
        ? { outcome: 'unchanged', fingerprint }
        : { outcome: 'refused', because: 'version-taken' };
    }
    const refusal =
      indicatorsTaken(place, known) ?? neverInForce(place, known, dayOf(instantOf(now))) ?? regionTaken(place, known);
    if (refusal) return { outcome: 'refused', ...refusal };
    await transaction
      .insertInto('place_version')
      .values({ profile_id: id, version, content: canonicalText(place), fingerprint, added_at: instantOf(now) })
      .execute();
    return { outcome: 'added', fingerprint };
  });

function indicatorsTaken({ profile }: Place, known: readonly Place[]): PlaceRefusal | undefined {
  const own = indicatorSetIn(profile);
  const sets: readonly IndicatorSet[] = [
    ...Object.values(INDICATOR_SETS),
    ...known.map((it) => indicatorSetIn(it.profile)),
  ];
  const isTaken = sets.some(
    (set) => set.id === own.id && set.version === own.version && canonicalText(set) !== canonicalText(own),
  );
  return isTaken ? { because: 'indicators-taken', set: `${own.id}@${own.version}` } : undefined;
}

/** A version that comes after this one, and holds before this one could. */
function neverInForce(place: Place, known: readonly Place[], today: Day): PlaceRefusal | undefined {
  const { id, validFrom } = place.profile;
  const versions = inOrderOfVersions([place, ...known.filter(({ profile }) => profile.id === id)]);
  const after = versions
    .slice(versions.indexOf(place) + 1)
    .find(({ profile: { validFrom: since } }) => since.value <= today || since.value === validFrom.value);
  return after && { because: 'never-in-force', after: after.profile };
}

/** Two profiles that begin on one day in one region: nobody could tell which holds. */
function regionTaken({ regions, profile }: Place, known: readonly Place[]): PlaceRefusal | undefined {
  const rivals = known.filter(
    (it) => it.profile.id !== profile.id && it.profile.validFrom.value === profile.validFrom.value,
  );
  for (const region of regions) {
    const rival = rivals.find((it) => it.regions.includes(region));
    if (rival) return { because: 'region-taken', region, by: rival.profile.id };
  }
  return undefined;
}

/** A version with where it comes from: built in, or added at a moment. */
export type ListedPlace = { readonly place: Place; readonly fingerprint: string; readonly addedAt?: string };

export async function listPlaces(database: Database): Promise<readonly ListedPlace[]> {
  const added = new Map(
    (await storedRows(database).execute()).map((row) => [`${row.profile_id}@${row.version}`, row.added_at]),
  );
  return (await placesNow(database)).map((place) => {
    const addedAt = added.get(`${place.profile.id}@${place.profile.version}`);
    return { place, fingerprint: fingerprintOf(place), ...(addedAt !== undefined && { addedAt }) };
  });
}
