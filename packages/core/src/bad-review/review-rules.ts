/** What a place allows in the handling of a bad review. */
export type ReviewRules = {
  /** How often the date may be put off. */
  readonly extensions: number;
  /** Whether a mistaken or malicious rating may be excluded at all. */
  readonly exclusion: boolean;
  /** Whether the rater may object once to an exclusion. */
  readonly objection: boolean;
  /** Whether raters are called back. */
  readonly callback: boolean;
  /** How often the rater may say whether they accept an answer. */
  readonly verdicts: number;
};
