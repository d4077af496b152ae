import type { Channel, TargetKind } from '@haochaping/core';
import type { Disclosed } from '@haochaping/policy';
import type { ColumnType } from 'kysely';
import type { Json, Moment } from './columns.js';

/** What is counted of ratings by level, of defaults, of occasions that ended unrated, and of bad reviews. */
export const FIGURE_COUNTS = [
  'very_satisfied',
  'satisfied',
  'basically_satisfied',
  'dissatisfied',
  'very_dissatisfied',
  'defaults',
  'unrated',
  'excluded_praise',
  'excluded_bad',
  'opened',
  'answered',
  'closed',
  'returned',
  'missed',
  'to_call_back',
  'found_rectified',
  'asked',
  'content',
] as const;
export type FigureCount = (typeof FIGURE_COUNTS)[number];

/** Where something is counted: under the month in which it happened, and the hierarchy as it was when it was counted. */
export type FigureKey = {
  /** In which the case is stored. */
  region: string;
  /** Whose rules the case goes by, and in whose publication it is. */
  region_code: string;
  /** `2026-10`, in Shanghai. */
  month: string;
  /** Matters, or what was rated without a case: counted apart. */
  about: 'case' | TargetKind;
  /** The supervising office above the organisation; a dash where there is none. */
  office_code: string;
  org_code: string;
  item_code: string;
  /** Empty for what has none: a default, and an occasion that nobody rated. */
  channel: Channel | '';
};

export type FigureCell = FigureKey & {
  /** As it was called last. */
  item_name: string;
} & Record<FigureCount, ColumnType<number, number | undefined, number>>;

/** How far the log and the tickets that ran out have been counted. */
export type FigurePosition = { id: number; counted_to: number; expired_to: Moment };

/** What a bad review has been counted as. */
export type CountedReview = FigureKey & {
  rating_no: string;
  item_name: string;
  results: Json<Partial<Record<FigureCount, number>>>;
};

/** A period of a region as it was published; a correction is another version of it. */
export type PublicationRow = {
  region: string;
  period: string;
  version: number;
  place_name: string;
  /** Why it was corrected; null of the first version. */
  reason: string | null;
  /** Canonical JSON: what the log has the hash of. */
  content: string;
  /** What was chosen to be shown of matters, and of targets without a case. */
  disclosed: Json<{ readonly cases: Disclosed; readonly targets: Disclosed }>;
  published_at: Moment;
};

/** A typical case in the words in which a supervisor released it. */
export type TypicalCase = {
  typical_no: string;
  region: string;
  /** Of the unit that it is about. */
  org_code: string;
  title: string;
  text: string;
  released_org: string;
  released_by: string;
  idempotency_key: string;
  released_at: Moment;
};

/** What kinds of results are imported: 第三方评价, 考核评价. */
export const SERIES_KINDS = ['third-party', 'assessment'] as const;
export type SeriesKind = (typeof SERIES_KINDS)[number];

/** A number that somebody else has found, published as theirs. */
export type ImportedFigure = {
  region: string;
  period: string;
  kind: SeriesKind;
  series: string;
  /** Of the unit that it is about; empty for the region. */
  org_code: string;
  /** As it was given, with its unit. */
  value: string;
  source: string;
  imported_at: Moment;
};
