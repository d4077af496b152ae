import type {
  CalendarNotice,
  CaseStep,
  Channel,
  Due,
  Duty,
  IdentityPurpose,
  Level,
  OfficialRole,
  Receipt,
  Role,
  Stage,
  Step,
  Subject,
  Submission,
} from '@haochaping/core';
import type { ColumnType, Generated } from 'kysely';
import type { Json, Moment } from './columns.js';
import type {
  CaseMove,
  DefaultRating,
  DefaultWatch,
  Occasion,
  PostedCodeRow,
  ServiceCaseRow,
  Ticket,
} from './tables-of-cases.js';
import type { CallbackAttempt, CallbackRow, OpeningCall, SampleSeed, SweepPositionRow } from './tables-of-callbacks.js';
import type { CalendarYearRow, CatalogueItem, CatalogueRow, PlaceVersionRow } from './tables-of-rules.js';
import type { DueWatch, ReportRow, ReportSinkRow } from './tables-of-reports.js';
import type {
  CountedReview,
  FigureCell,
  FigurePosition,
  ImportedFigure,
  PublicationRow,
  TypicalCase,
} from './tables-of-figures.js';
import type { PaperTables } from './tables-of-paper.js';
import type { SurveyTables } from './tables-of-surveys.js';
import type { SupervisionTables } from './tables-of-supervision.js';
import type { LogEntry, LogHeadRow, LogKeyRow, LogLock, LogSubtree } from './tables-of-log.js';
import type {
  AppOrganisation,
  AppRow,
  EarlierKeyRow,
  Nonce,
  OfficerTokenRow,
  OrganisationRow,
} from './tables-of-callers.js';

/** What the rater said: never who they are. */
export type RatingContent = Pick<Submission, 'service' | 'staff' | 'answers' | 'text'>;

/** A receipt as it is kept: its token is made again when needed. */
export type StoredReceipt = Omit<Receipt, 'trackingToken'>;

type Rating = {
  rating_no: string;
  region: string;
  occasion_id: number;
  ticket_hash: string;
  idempotency_key: string;
  body_hash: string;
  tracking_hash: string;
  case_no: string;
  org_code: string;
  channel: Channel;
  step: CaseStep | null;
  visit: number | null;
  profile_id: string;
  profile_version: string;
  /** As it stood when it was rated. */
  subject: Json<Subject>;
  service_level: Level;
  staff_level: Level | null;
  content: Json<RatingContent>;
  /** Never changes, whatever becomes of the bad review. */
  receipt: Json<StoredReceipt>;
  rated_at: Moment;
};

/** The vault: readable with the master key alone. */
type RaterIdentity = {
  rating_no: string;
  region: string;
  encrypted: string;
  /** When its time may be over at the earliest: then the sweep checks it. */
  check_at: Moment;
};

/** How an identity ended: the rater withdrew their consent, or the retention time was over. */
type IdentityEnd = { rating_no: string; region: string; how: 'withdrawn' | 'forgotten'; ended_at: Moment };

/** An identity was read, once. */
type IdentityAccessRow = {
  access_id: Generated<number>;
  rating_no: string;
  region: string;
  org_code: string;
  staff_no: string;
  role: OfficialRole;
  purpose: IdentityPurpose;
  accessed_at: Moment;
};

/** A rating was found by its number and phone, and a token was given for it. */
type FoundRatingRow = { token_hash: string; rating_no: string; region: string; found_at: Moment; expires_at: Moment };

/** How often a number was tried since then, whether or not there is such a rating. */
type FindTries = { rating_no: string; since: Moment; tries: number };

/** What a rater said after the answer (追评). */
type FollowUpRow = {
  rating_no: string;
  region: string;
  position: number;
  text: string;
  level: Level | null;
  idempotency_key: string;
  given_at: Moment;
};

type BadReviewRow = {
  rating_no: string;
  region: string;
  /** The organisation that holds it now. */
  org_code: string;
  rated_org: string;
  /** The nearest supervising office above the organisation that was rated. */
  office_code: string | null;
  /** The member of staff who was rated. */
  staff_no: string | null;
  /** Whether the place calls this rater back: decided by its rules and, for a sample, by lot when the review is opened. */
  called_back: boolean;
  /** From when its rater may be called, for the callers' lists; null where nobody is to be called now. */
  call_from: Moment | null;
  /** The callers’ list has it since then. */
  is_queued: Generated<boolean>;
  /** The supervisors’ lists have it as it is. */
  is_listed: Generated<boolean>;
  /** Null where the rating of this number opened it. */
  opened_by: ColumnType<OpeningCall | null, string | null | undefined, string>;
  stage: Stage;
  dues: Json<readonly Due[]>;
  extended_until: Moment | null;
  opened_at: Moment;
};

type BadReviewStep = {
  rating_no: string;
  region: string;
  position: number;
  step: Json<Step>;
  role: Generated<Role>;
  /** Of the official who took it; a rater has neither. */
  org_code: string | null;
  officer_no: string | null;
  /** The idempotency key, so that a step whose answer was lost is not taken twice. */
  idempotency_key: string | null;
  taken_at: Moment;
};

/** A date that passed without what was owed; it stays so, whatever the stage does later. */
type MissedDue = { rating_no: string; region: string; duty: Duty; due_at: Moment };

type DueChange = {
  due_change_id: Generated<number>;
  rating_no: string;
  region: string;
  /** The year that was learned. */
  year: number;
  before: Json<Due>;
  after: Json<Due>;
  because: Json<readonly CalendarNotice[]>;
  changed_at: Moment;
};

/** How far the sandbox is ahead of its host. */
type SandboxClock = { id: number; ahead_ms: number };

export type Schema = SupervisionTables &
  PaperTables &
  SurveyTables & {
    app: AppRow;
    earlier_key: EarlierKeyRow;
    organisation: OrganisationRow;
    catalogue: CatalogueRow;
    catalogue_item: CatalogueItem;
    app_organisation: AppOrganisation;
    nonce: Nonce;
    service_case: ServiceCaseRow;
    case_move: CaseMove;
    occasion: Occasion;
    posted_code: PostedCodeRow;
    ticket: Ticket;
    rating: Rating;
    rater_identity: RaterIdentity;
    identity_end: IdentityEnd;
    identity_access: IdentityAccessRow;
    found_rating: FoundRatingRow;
    find_tries: FindTries;
    follow_up: FollowUpRow;
    bad_review: BadReviewRow;
    bad_review_step: BadReviewStep;
    officer_token: OfficerTokenRow;
    calendar_year: CalendarYearRow;
    place_version: PlaceVersionRow;
    due_change: DueChange;
    missed_due: MissedDue;
    callback: CallbackRow;
    callback_attempt: CallbackAttempt;
    sample_seed: SampleSeed;
    sweep_position: SweepPositionRow;
    default_rating: DefaultRating;
    default_watch: DefaultWatch;
    figure_cell: FigureCell;
    figure_position: FigurePosition;
    counted_review: CountedReview;
    publication: PublicationRow;
    typical_case: TypicalCase;
    imported_figure: ImportedFigure;
    log_entry: LogEntry;
    log_subtree: LogSubtree;
    log_key: LogKeyRow;
    log_head: LogHeadRow;
    log_lock: LogLock;
    report_sink: ReportSinkRow;
    report: ReportRow;
    due_watch: DueWatch;
    sandbox_clock: SandboxClock;
  };
