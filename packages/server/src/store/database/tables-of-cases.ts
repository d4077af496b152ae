import type {
  CaseStep,
  Channel,
  CountedDate,
  Level,
  Organisation,
  RatingUnit,
  ServiceCase,
  StandingTarget,
} from '@haochaping/core';
import type { Generated } from 'kysely';
import type { Json, Moment } from './columns.js';

/** What is kept of a target without a case, in the row of a case: tickets, ratings and their laws are the same. */
export type TargetContent = {
  readonly target: Pick<StandingTarget, 'kind' | 'code' | 'name'>;
  readonly organisation: Organisation;
  readonly regionCode: string;
};

export type ServiceCaseRow = {
  /** Made of the organisation's code and the number; of those of before, the number alone. */
  case_id: string;
  /**
   * Of its organisation when it was registered; where the province has not said that one, of the case. It never changes. Whatever
   * belongs to the case has the same, so that all of it stays together where tables are distributed by it (docs/scale.md).
   */
  region: string;
  org_code: string;
  /** A target without a case has a number with colons, as no case has: kind, region and code. */
  case_no: string;
  /** Which registered it first. */
  app_id: string;
  content: Json<ServiceCase | TargetContent>;
  registered_at: Moment;
  /** When the server was first told that it is closed. */
  closed_since: Moment | null;
  updated_at: Moment;
};

/** A case came under another region, before anybody could rate it. */
export type CaseMove = {
  move_id: Generated<number>;
  case_id: string;
  region: string;
  from_region: string;
  to_region: string;
  app_id: string;
  moved_at: Moment;
};

/** One service that may be rated once. */
export type Occasion = {
  occasion_id: Generated<number>;
  case_id: string;
  region: string;
  unit: RatingUnit;
  /** What tells it apart from the case's other occasions. */
  discriminator: string;
};

/** A code that is put up for everybody, and how often it was scanned in the hour since then. */
export type PostedCodeRow = {
  code: string;
  region: string;
  case_id: string;
  posted_at: Moment;
  replaced_at: Moment | null;
  counted_since: Moment;
  scans: number;
};

export type Ticket = {
  ticket_hash: string;
  region: string;
  occasion_id: number;
  channel: Channel;
  step: CaseStep | null;
  visit: number | null;
  profile_id: string;
  profile_version: string;
  issued_at: Moment;
  expires_at: Moment;
  skipped_at: Moment | null;
};

/** A marked record, never counted as anybody's rating (默认评价); it keeps how its date was counted. */
export type DefaultRating = {
  case_id: string;
  region: string;
  level: Level;
  profile_id: string;
  profile_version: string;
  counted: Json<CountedDate>;
  made_at: Moment;
};

/** When a case is next checked for a default. */
export type DefaultWatch = { case_id: string; region: string; check_at: Moment };
