import type { Role } from './bad-review/actor.js';
import type {
  CallbackResult,
  Conclusion,
  Decision,
  ExclusionGround,
  Finding,
  HandOverTarget,
} from './bad-review/outcome.js';
import type { Verdict } from './bad-review/rater-step.js';
import type { Stage } from './bad-review/stage.js';
import type { Channel } from './channel.js';
import type { DueState, DueUnit, Duty, Moment } from './due.js';
import type { IdentityPurpose } from './identity-access.js';
import type { Level } from './level.js';
import type { KnownEntry } from './timeline.js';

/**
 * What the codes of the domain are called where people read them: in the elements, on the server's own pages, in documents, on
 * desks. They stand here alone, so that citizens and officers read one word for one thing.
 */
export type Words = {
  /** What a level is called where the place does not say it itself. */
  readonly levels: Readonly<Record<Level, string>>;
  readonly channels: Readonly<Record<Channel, string>>;
  /** What the office must have done by a date, to be put after the date. */
  readonly duties: Readonly<Record<Duty, string>>;
  readonly lights: Readonly<Record<DueState, string>>;
  /** `15 个工作日`. */
  readonly lengths: Readonly<Record<DueUnit, (amount: number) => string>>;
  /** What happened at the moment from which a time runs. */
  readonly moments: Readonly<Record<Moment, string>>;
  readonly stages: Readonly<Record<Stage, string>>;
  /** What happened, and what can be done: of the steps too. */
  readonly events: Readonly<Record<KnownEntry['event'], string>>;
  /** What a step found, decided or heard; apart, since a code that is new in one of them may be known in another. */
  readonly findings: Readonly<Record<Finding, string>>;
  readonly conclusions: Readonly<Record<Conclusion, string>>;
  readonly decisions: Readonly<Record<Decision, string>>;
  readonly verdicts: Readonly<Record<Verdict['verdict'], string>>;
  readonly results: Readonly<Record<CallbackResult, string>>;
  /** On what ground an exclusion is asked for. */
  readonly grounds: Readonly<Record<ExclusionGround, string>>;
  /** To whom a matter was handed over. */
  readonly handOverTargets: Readonly<Record<HandOverTarget, string>>;
  readonly roles: Readonly<Record<Role, string>>;
  /** What somebody looks at an identity for. */
  readonly purposes: Readonly<Record<IdentityPurpose, string>>;
};
