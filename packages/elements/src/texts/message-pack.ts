import type { afterwardsTexts } from './zh-hans/afterwards.js';
import type { dialogTexts } from './zh-hans/dialog.js';
import type { hostedTexts } from './zh-hans/hosted.js';
import type { ratingTexts } from './zh-hans/rating.js';
import type { trackerTexts } from './zh-hans/tracker.js';

/** The same texts in any wording; what goes into a sentence is the same everywhere. */
type Worded<Texts> = Texts extends string
  ? string
  : Texts extends (...parameters: infer Parameters) => infer Said
    ? (...parameters: Parameters) => Worded<Said>
    : { readonly [Name in keyof Texts]: Worded<Texts[Name]> };

/**
 * Everything of ours that people read, in one language. What the province says comes from the province and is shown as it is.
 */
export type MessagePack = {
  /** The language that this is written in, as a BCP 47 tag. */
  readonly language: string;
  /** What the dialog says before its form has come. */
  readonly dialog: Worded<typeof dialogTexts>;
  /** What is said on the way from opening the form to the receipt, and of dates everywhere. */
  readonly rating: Worded<typeof ratingTexts>;
  /** What is said where the province hosts the rating on its own page. */
  readonly hosted: Worded<typeof hostedTexts>;
  /** What the status tracker says. */
  readonly tracker: Worded<typeof trackerTexts>;
  /** What is said of what a citizen can do after rating. */
  readonly afterwards: Worded<typeof afterwardsTexts>;
};

/** The parts that are loaded apart where they are built in. */
export type Part = 'dialog' | 'rating' | 'hosted' | 'tracker' | 'afterwards';
/** What an element says of a pack. */
export type TextsFor<Parts extends Part> = Pick<MessagePack, Parts>;
export type RatingTexts = MessagePack['rating'];
export type HostedTexts = MessagePack['hosted'];
export type TrackerTexts = MessagePack['tracker'];
export type AfterwardsTexts = MessagePack['afterwards'];
