import type { Failure, Kept } from '@haochaping/client';
import type { Draft, HostedPage, RatingSession, Receipt, WhyNotRateable } from '@haochaping/core';
import type { Problem } from '../texts/province-text.js';
import type { Found } from './hosted-page.js';

/** What is filled in, and under which session. */
export type Form = { readonly session: RatingSession; readonly draft: Draft };

/** Why there is something to fill in although something was submitted: `earlier`, or just now. Without a refusal it was given up. */
export type Trouble = { readonly earlier: boolean; readonly refusal?: Problem };

/** Where a citizen is on the way from opening the form to the receipt. Exactly one of these holds. */
export type FlowState =
  | { readonly step: 'loading' }
  /** `page` is the province's own page for the ticket, where that may be reached all the same. */
  | { readonly step: 'unloadable'; readonly failure: Failure; readonly page?: string }
  /** `overtaken`: something else was submitted first, and what was filled in here does not count. */
  | { readonly step: 'not-rateable'; readonly because: WhyNotRateable; readonly overtaken?: boolean }
  | ({ readonly step: 'filling'; readonly trouble?: Trouble } & Form)
  | ({ readonly step: 'sending' } & Form)
  /** It did not arrive at once: it is written down and sends itself, without the citizen doing anything. */
  | { readonly step: 'saved'; readonly kept: Kept; readonly form?: Form | undefined }
  /** The same, and somebody between keeps it out as it is: it can be changed, where it was filled in here. */
  | { readonly step: 'blocked'; readonly kept: Kept; readonly form?: Form | undefined }
  /** It was given up after a day, and nobody knows whether it arrived: the draft can only be sent again as it is. */
  | ({ readonly step: 'unsent' } & Form)
  /** `overtaken`: the receipt is of what was submitted first, and not of what was filled in here. */
  | { readonly step: 'sent'; readonly receipt: Receipt; readonly overtaken?: boolean }
  | { readonly step: 'skipped' }
  /** It is rated on the province's own page, and this is what the session said when it was last asked again. */
  | { readonly step: 'hosted'; readonly session: RatingSession; readonly page: HostedPage; readonly found?: Found }
  /** The province's own page has taken the rating; its receipt is there. */
  | { readonly step: 'rated-elsewhere' };

/** The states in which there is a draft. */
export type Open = Extract<FlowState, { draft: Draft }>;
