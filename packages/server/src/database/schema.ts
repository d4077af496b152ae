import type {
  CaseStep,
  Channel,
  Due,
  Level,
  RatingUnit,
  Receipt,
  ServiceCase,
  Stage,
  Step,
  Subject,
  Submission,
} from '@haochaping/core';
import type { Generated } from 'kysely';
import type { Json, Moment } from './columns.js';

type App = { app_id: string; name: string; sealed_secret: string; created_at: Moment };
type Nonce = { app_id: string; nonce: string; expires_at: Moment };

type ServiceCaseRow = {
  case_no: string;
  app_id: string;
  content: Json<ServiceCase>;
  registered_at: Moment;
  updated_at: Moment;
};

/** One service that may be rated once. */
type Occasion = {
  occasion_id: Generated<number>;
  case_no: string;
  unit: RatingUnit;
  /** What tells it apart from the case's other occasions. */
  told_apart_by: string;
};

type Ticket = {
  ticket_hash: string;
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

/** What the rater said: never who they are. */
export type RatingContent = Pick<Submission, 'service' | 'staff' | 'answers' | 'text'>;

/** A receipt as it is kept: its token is made again when needed. */
export type StoredReceipt = Omit<Receipt, 'trackingToken'>;

type Rating = {
  rating_no: string;
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
  /** The same for ever, whatever becomes of the bad review. */
  receipt: Json<StoredReceipt>;
  rated_at: Moment;
};

/** The vault: readable with the master key alone. */
type RaterIdentity = { rating_no: string; sealed: string };

type BadReviewRow = {
  rating_no: string;
  org_code: string;
  stage: Stage;
  dues: Json<readonly Due[]>;
  extended_until: Moment | null;
  opened_at: Moment;
};

type BadReviewStep = {
  rating_no: string;
  position: number;
  step: Json<Step>;
  officer_no: string;
  taken_at: Moment;
};

type OfficerTokenRow = {
  token_hash: string;
  app_id: string;
  staff_no: string;
  staff_name: string;
  org_code: string;
  expires_at: Moment;
};

/** How far the sandbox is ahead of its host. */
type SandboxClock = { id: number; ahead_ms: number };

export type Schema = {
  app: App;
  nonce: Nonce;
  service_case: ServiceCaseRow;
  occasion: Occasion;
  ticket: Ticket;
  rating: Rating;
  rater_identity: RaterIdentity;
  bad_review: BadReviewRow;
  bad_review_step: BadReviewStep;
  officer_token: OfficerTokenRow;
  sandbox_clock: SandboxClock;
};
