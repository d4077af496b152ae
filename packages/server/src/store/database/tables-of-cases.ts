import type { CaseStep, Channel, CountedDate, Level, RatingUnit, ServiceCase } from '@haochaping/core';
import type { Generated } from 'kysely';
import type { Json, Moment } from './columns.js';

export type ServiceCaseRow = {
  /** Made of the organisation's code and the number; of those of before, the number alone. */
  case_id: string;
  /**
   * Of its organisation when it was registered; where the province has not said that one, of the case. It never changes. Whatever
   * belongs to the case has the same, so that all of it stays together where tables are distributed by it (docs/scale.md).
   */
  region: string;
  org_code: string;
  case_no: string;
  /** Which registered it first. */
  app_id: string;
  content: Json<ServiceCase>;
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
