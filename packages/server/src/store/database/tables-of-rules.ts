import type { CalendarYear } from '@haochaping/policy';
import type { Generated } from 'kysely';
import type { Json, Moment } from './columns.js';

/** A year learned in use; those built in are not stored. */
export type CalendarYearRow = { year: number; content: Json<CalendarYear>; learned_at: Moment };

/** A version of a place that was set up in use; those built in are not stored. It never changes. */
export type PlaceVersionRow = {
  place_version_id: Generated<number>;
  profile_id: string;
  version: string;
  /** The place as canonical JSON. */
  content: string;
  fingerprint: string;
  mark: Generated<string>;
  added_at: Moment;
};

/** The catalogue of a region, named by the beginning of all codes within it, and a year. */
export type CatalogueRow = { region_prefix: string; year: number; region_code: string; imported_at: Moment };

export type CatalogueItem = { region_prefix: string; year: number; item_code: string; item_name: string };
