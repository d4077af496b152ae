import type { CitizenRefusal } from '@haochaping/client';
import type { SubmissionFaultCode } from '@haochaping/core';
import type { afterwardsTexts } from './zh-hans/afterwards.js';
import type { dialogTexts } from './zh-hans/dialog.js';
import type { hostedTexts } from './zh-hans/hosted.js';
import type { kioskTexts } from './zh-hans/kiosk.js';
import type { ratingTexts } from './zh-hans/rating.js';
import type { rememberTexts } from './zh-hans/remember.js';
import type { trackerTexts } from './zh-hans/tracker.js';

/** The same texts in any wording; what goes into a sentence is the same everywhere. */
type Worded<Texts> = Texts extends string
  ? string
  : Texts extends (...parameters: infer Parameters) => infer Sentence
    ? (...parameters: Parameters) => Worded<Sentence>
    : { readonly [Name in keyof Texts]: Worded<Texts[Name]> };

/**
 * Everything of ours that people read, in one language. What the province says comes from the province and is shown as it is.
 */
export type MessagePack = {
  /** The language that this is written in, as a BCP 47 tag. */
  readonly language: string;
  /** What the dialog says before its form has come. */
  readonly dialog: Worded<typeof dialogTexts>;
  /** What is said on the way from opening the form to the receipt; and everywhere of dates, of sending and of what did not load. */
  readonly rating: RatingTexts & { readonly refusals: Refusals };
  /** What is said where the province hosts the rating on its own page. */
  readonly hosted: Worded<typeof hostedTexts>;
  /** What the status tracker says. */
  readonly tracker: Worded<typeof trackerTexts>;
  /** What is said of what a citizen can do after rating. */
  readonly afterwards: Worded<typeof afterwardsTexts>;
  /** What a hall's device says around a rating. */
  readonly kiosk: Worded<typeof kioskTexts>;
  /** What is said where a rater may have their own device remember a rating. */
  readonly remember: Worded<typeof rememberTexts>;
};

/** Why the province says no, and what it finds wrong in a field. A code of a newer server is told in its own sentence. */
export type Refusals = Readonly<Record<CitizenRefusal | SubmissionFaultCode, string>>;

/** The parts that are loaded apart where they are built in. */
export type Part = 'dialog' | 'rating' | 'hosted' | 'tracker' | 'afterwards' | 'kiosk' | 'remember';
/** What an element says of a pack. */
export type TextsFor<Parts extends Part> = Pick<Omit<MessagePack, 'rating'> & { readonly rating: RatingTexts }, Parts>;
export type RatingTexts = Worded<typeof ratingTexts> & {
  readonly indicators: {
    /** Why the reasons are in another language than the rest, where they are. */
    readonly inTheirWords?: string;
  };
  /** The built-in texts have none: the server speaks their language. */
  readonly refusals?: Refusals;
  /**
   * What the place's profile says, as this language writes it: levels, reasons, questions, consent, rules. Undefined for what it
   * cannot write; that is then shown as it came and marked as Chinese, as everything is where a pack has no such function.
   */
  readonly placeWords?: (words: string) => string | undefined;
};
export type HostedTexts = MessagePack['hosted'];
export type TrackerTexts = MessagePack['tracker'];
export type AfterwardsTexts = MessagePack['afterwards'];
export type RememberTexts = MessagePack['remember'];
