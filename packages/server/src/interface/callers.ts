import type {
  CaseStep,
  Channel,
  Instant,
  Level,
  NewSurvey,
  Official,
  RatingUnit,
  Receipt,
  ServiceCase,
  TargetKind,
} from '@haochaping/core';
import type { Profile } from '@haochaping/policy';

/** An app that has proved who it is. */
export type CallingApp = { readonly appId: string };

/** Who acts for an organisation in a role, on the word of the department's app. */
export type Officer = Official & { readonly staffName: string };

/** What was accepted for an occasion before, by whichever ticket. */
export type EarlierRating = {
  readonly ticketHash: string;
  readonly idempotencyKey: string;
  readonly fingerprint: string;
  readonly trackingHash: string;
  readonly receipt: Omit<Receipt, 'trackingToken'>;
};

/** A default rating, and when it was made. */
type MadeDefault = { readonly level: Level; readonly madeAt: Instant };

/** What rating a case needs to know of it. */
type RatedCase = Pick<
  ServiceCase,
  'organisation' | 'regionCode' | 'caseTitle' | 'staff' | 'caseStatus' | 'closedAt'
> & {
  readonly item: Pick<ServiceCase['item'], 'itemName'>;
};

/** A ticket with all that it stands for: the occasion, the case as it was read, the rules as they were when it was issued. */
export type IssuedTicket = {
  readonly ticketHash: string;
  /** In which all that belongs to its case is stored. */
  readonly region: string;
  readonly expiresAt: Instant;
  readonly channel: Channel;
  readonly step: CaseStep | undefined;
  readonly visit: number | undefined;
  readonly occasionId: number;
  readonly unit: RatingUnit;
  readonly caseId: string;
  readonly caseNo: string;
  /** What is rated and by which office; of a target without a case, the target as an item that was always there. */
  readonly serviceCase: RatedCase;
  /** Which kind of target is rated where there is no case. */
  readonly target: TargetKind | undefined;
  readonly registeredAt: Instant;
  readonly closedSince: Instant | null;
  /** The level that stands in for a rating of this case that was not given in time. */
  readonly defaultRating: MadeDefault | undefined;
  /** Changes whenever the case does. */
  readonly caseVersion: string;
  /** The fingerprint of the calendar that held when it was read. */
  readonly calendarMark: string;
  readonly profile: Profile;
  readonly earlier: EarlierRating | undefined;
};

/** A ticket whose holder has just shown it; the token itself is stored nowhere. */
export type PresentedTicket = IssuedTicket & { readonly token: string };

/** A survey ticket with all that it stands for; nothing of who holds it. */
export type SurveyTicket = {
  readonly ticketHash: string;
  readonly surveyId: string;
  /** In which all that belongs to its survey is stored. */
  readonly region: string;
  readonly survey: Pick<NewSurvey, 'title' | 'about' | 'ownQuestions'>;
  readonly orgName: string;
  readonly placeName: string;
  readonly smallestGroup: number;
  readonly opensAt: Instant;
  readonly endsAt: Instant;
  readonly answeredAt: Instant | null;
};

/** What a handler knows of its caller, by how the caller proves who it is. */
export type Callers = {
  readonly department: CallingApp;
  readonly ticket: PresentedTicket;
  /** The receipt's own token, or a weaker one that was found by number and phone. */
  readonly 'tracking-token': { readonly ratingNo: string; readonly from: 'receipt' | 'finding' };
  readonly 'survey-ticket': SurveyTicket;
  readonly officer: Officer;
  readonly anyone: undefined;
};
