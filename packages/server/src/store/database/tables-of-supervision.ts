import type {
  AskingStep,
  CauseClosing,
  Channel,
  Due,
  DueState,
  Duty,
  HandOverTarget,
  Instant,
  Level,
  NewCause,
  RecordEntry,
  Stage,
  SupervisionRecordContent,
} from '@haochaping/core';
import type { ColumnType } from 'kysely';
import type { Json, Moment } from './columns.js';

/** What was last asked of the unit or of somebody else, and by when an answer is due. */
export type Asked = {
  readonly step: AskingStep;
  readonly handedTo?: HandOverTarget;
  readonly reference: string;
  readonly at: Instant;
  readonly answerBy: Instant;
};

/** A bad review as a supervisor’s lists show it: a copy that a sweep keeps. */
export type SupervisedReviewRow = {
  rating_no: string;
  region: string;
  office_code: string | null;
  /** The organisation that holds it. */
  org_code: string;
  rated_org: string;
  staff_no: string | null;
  item_name: string;
  /** All that can be searched for. */
  words: string;
  level: Level;
  channel: Channel;
  stage: Stage;
  is_open: boolean;
  /** The next date that is due; far away where none is. */
  order_at: Moment;
  due: ColumnType<
    { readonly duty: Duty; readonly dueAt: Instant; readonly due: Due } | null,
    string | null,
    string | null
  >;
  /** Where that date stands, as the sweep last saw it; null where none is due. */
  due_state: DueState | null;
  /** Until when it stands so; null where it stays. */
  state_until: ColumnType<Instant | null, Instant | null, Instant | null>;
  /** A date passed at some time; it stays so. */
  is_missed: boolean;
  /** How often the rater sent the answer back or was not satisfied when called. */
  returns: number;
  asked: ColumnType<Asked | null, string | null, string | null>;
  opened_at: Moment;
};

/** Of the bad reviews that a unit holds: what has to be done; of those that it ever held: how many missed a date or came back twice. */
export type UnitTally = {
  org_code: string;
  region: string;
  open: number;
  due_soon: number;
  overdue: number;
  waiting: number;
  missed: number;
  returned_twice: number;
};

/** How often a level was given on a day; without a member of staff, their number is empty. */
type RatingTally = {
  org_code: string;
  region: string;
  day: string;
  staff_no: string;
  channel: Channel;
  level: Level;
  ratings: number;
};

export type CauseRow = {
  cause_id: string;
  region: string;
  office_code: string;
  org_code: string;
  content: Json<Omit<NewCause, 'reviews' | 'orgCode'>>;
  opened_org: string;
  opened_officer: string;
  idempotency_key: string;
  opened_at: Moment;
  closing: ColumnType<CauseClosing | null, string | null | undefined, string>;
  closed_at: ColumnType<Instant | null, Instant | null | undefined, Instant>;
};
type CauseReview = { cause_id: string; region: string; rating_no: string };

export type SupervisionRecordRow = {
  record_id: string;
  region: string;
  office_code: string;
  org_code: string;
  content: Json<SupervisionRecordContent>;
  opened_at: Moment;
  concluded_at: ColumnType<Instant | null, Instant | null | undefined, Instant>;
};
type SupervisionEntry = {
  record_id: string;
  region: string;
  position: number;
  entry: Json<RecordEntry>;
  org_code: string;
  officer_no: string;
  idempotency_key: string;
  entered_at: Moment;
};

export type SupervisionTables = {
  supervised_review: SupervisedReviewRow;
  unit_tally: UnitTally;
  rating_tally: RatingTally;
  cause: CauseRow;
  cause_review: CauseReview;
  supervision_record: SupervisionRecordRow;
  supervision_entry: SupervisionEntry;
};
