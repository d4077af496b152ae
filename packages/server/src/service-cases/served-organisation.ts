import type { Profile } from '@haochaping/policy';
import { refusedAt, type Refused } from '../interface/outcome.js';
import { isWithin, organisationFor } from '../organisations/organisation.js';
import type { Database } from '../store/database/database.js';
import { profileOfRegion } from '../store/places.js';

type Asked = {
  readonly appId: string;
  readonly orgCode: string;
  readonly regionCode: string;
  readonly now: number;
  /** Where in the body the organisation's code and the region stand. */
  readonly pointers: { readonly orgCode: string; readonly regionCode: string };
};
type Served = {
  readonly outcome: 'served';
  readonly orgName: string;
  /** Where the organisation is; null where the province has not said so. */
  readonly homeRegion: string | null;
  readonly profile: Profile;
};
type NotServed = Refused<
  'organisation-unknown' | 'organisation-not-bound' | 'region-unknown' | 'region-not-of-organisation'
>;

/** The organisation that an app speaks for in a region, and the rules that hold there; or why it may not. */
export async function servedOrganisation(
  database: Database,
  { appId, orgCode, regionCode, now, pointers }: Asked,
): Promise<Served | NotServed> {
  const organisation = await organisationFor(database, { appId, orgCode });
  if (!organisation) return refusedAt('organisation-unknown', pointers.orgCode);
  if (!organisation.is_bound) return refusedAt('organisation-not-bound', pointers.orgCode);
  const profile = await profileOfRegion(database, organisation.places_mark, { regionCode, now });
  if (!profile) return refusedAt('region-unknown', pointers.regionCode);
  if (!isWithin(organisation.region_code, regionCode)) {
    return refusedAt('region-not-of-organisation', pointers.regionCode);
  }
  return { outcome: 'served', orgName: organisation.org_name, homeRegion: organisation.region_code, profile };
}
