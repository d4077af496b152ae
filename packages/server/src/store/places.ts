import { dayOf, instantOf } from '@haochaping/core';
import {
  BUILT_IN_PLACES,
  PROFILES,
  inOrderOfVersions,
  profileForRegion,
  profileOf,
  readPlace,
  type Place,
  type Profile,
  type ProfileOutcome,
} from '@haochaping/policy';
import { sql } from 'kysely';
import type { Database, WithinTransaction } from './database/database.js';
import { logFault } from './process-log.js';

/**
 * Changes with every version of a place that is added, empty if none was. Whoever reads it with other things in one statement
 * knows whether the places that this process knows are still those of the database.
 */
export const placesMark = sql<string>`
  coalesce((select mark::text from place_version order by place_version_id desc limit 1), '')`;

const BUILT_IN = { mark: '', places: BUILT_IN_PLACES } as const;
let lastRead: { readonly mark: string; readonly places: readonly Place[] } = BUILT_IN;

/** Every version of every place as of a mark that was just read; the table is read only where the mark changed. */
async function placesAt(database: Database | WithinTransaction, mark: string): Promise<readonly Place[]> {
  if (mark === BUILT_IN.mark) return BUILT_IN.places;
  if (mark !== lastRead.mark) {
    const rows = await storedRows(database).select(placesMark.as('mark_now')).execute();
    lastRead = { mark: rows[0]?.mark_now ?? '', places: placesIn(rows) };
  }
  return lastRead.places;
}

/** The same where nothing else is read. */
export async function placesNow(database: Database | WithinTransaction): Promise<readonly Place[]> {
  const { rows } = await sql<{ readonly mark: string }>`select ${placesMark} as mark`.execute(database);
  return placesAt(database, rows[0]?.mark ?? '');
}

export const storedRows = (database: Database | WithinTransaction) =>
  database
    .selectFrom('place_version')
    .select(['profile_id', 'version', 'content', 'fingerprint', 'added_at'])
    .orderBy('place_version_id');

type Row = Awaited<ReturnType<ReturnType<typeof storedRows>['execute']>>[number];

/** With those built in. Where one version cannot be read, its profile applies nowhere: an older version must not take its stead. */
function placesIn(rows: readonly Row[]): readonly Place[] {
  const read = rows.map((row) => ({ row, place: placeInRow(row) }));
  const unreadable = read.flatMap(({ row, place }) => (place ? [] : [row.profile_id]));
  return [...BUILT_IN_PLACES, ...read.flatMap(({ place }) => place ?? [])].filter(
    ({ profile }) => !unreadable.includes(profile.id),
  );
}

/** Undefined for a row of a newer server that this one cannot read. */
function placeInRow({ profile_id, version, content }: Row): Place | undefined {
  const read = readPlace(JSON.parse(content));
  if (read.outcome === 'read') return read.place;
  logFault(`place ${profile_id}@${version}`, new Error('unreadable'));
  return undefined;
}

/** The profile that is in force for a region at a moment; undefined where no place is set up. */
export const profileOfRegion = async (
  database: Database | WithinTransaction,
  mark: string,
  { regionCode, now }: { readonly regionCode: string; readonly now: number },
): Promise<Profile | undefined> => profileForRegion(regionCode, dayOf(instantOf(now)), await placesAt(database, mark));

const nameOf = ({ id, version }: Pick<Profile, 'id' | 'version'>): string => `${id}@${version}`;

/** A version never changes: what was read once holds for as long as this process runs. */
const known = new Map(PROFILES.map((profile) => [nameOf(profile), profile]));

/** The profile that a ticket or a rating was made under. A missing one is a fault: no other may replace it. */
export async function storedProfile(
  database: Database | WithinTransaction,
  id: string,
  version: string,
): Promise<Profile> {
  const profile = known.get(nameOf({ id, version })) ?? (await readProfile(database, id, version));
  if (!profile) throw new Error(`there is no profile ${nameOf({ id, version })}`);
  return profile;
}

async function readProfile(
  database: Database | WithinTransaction,
  id: string,
  version: string,
): Promise<Profile | undefined> {
  const row = await storedRows(database).where('profile_id', '=', id).where('version', '=', version).executeTakeFirst();
  const place = row && placeInRow(row);
  if (place) known.set(nameOf(place.profile), place.profile);
  return place?.profile;
}

/** A profile that somebody asks for, in a version or in the newest. */
export async function profileNamed(database: Database, id: string, version?: string): Promise<ProfileOutcome> {
  const places = inOrderOfVersions(await placesNow(database));
  return profileOf(
    id,
    version,
    places.map(({ profile }) => profile),
  );
}
