import type { IndicatorsByLevel, MyRating } from '@haochaping/core';
import { sessionRules, type Profile } from '@haochaping/policy';
import { levelLabel } from './level-label.js';
import type { RatingRow } from './rating-row.js';

type Words = NonNullable<MyRating['words']>;
type Target = RatingRow['content']['service'];

/** What the rater read when they rated: by the profile under which the rating was made. */
export function wordsOfRating({ content: { service, staff }, subject }: RatingRow, profile: Profile): Words {
  const { indicators, staffIndicators } = sessionRules(profile, subject);
  const said = ({ level, indicators: ticked }: Target, offered: IndicatorsByLevel | undefined): Words['service'] => ({
    level: levelLabel(profile, level),
    indicators: ticked.map((code) => offered?.[level].find((indicator) => indicator.code === code)?.text ?? code),
  });
  return { service: said(service, indicators), ...(staff && { staff: said(staff, staffIndicators) }) };
}
