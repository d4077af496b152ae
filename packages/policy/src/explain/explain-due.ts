import { instantOf, millisOf, type CountedDate, type Due } from '@haochaping/core';
import { CHINESE } from './chinese.js';
import { ENGLISH } from './english.js';
import type { Explanation } from './explanation.js';
import { runsOf } from './runs-of-days.js';

const LANGUAGES = { zh: CHINESE, en: ENGLISH } as const satisfies Record<string, Explanation>;
export type ExplanationLanguage = keyof typeof LANGUAGES;

/** How a date was counted, a sentence each, in the order in which a person would count it again. */
export function explainDate(
  { endsAt, provisional, howCounted: how }: CountedDate,
  language: ExplanationLanguage,
): readonly string[] {
  const say = LANGUAGES[language];
  const { skipped, makeUpDays, unknownYears, source, declared, calendarNotices } = how;
  // In Beijing time, whatever offset a caller gave.
  const anchor = instantOf(millisOf(how.anchor));
  return [
    say.counted({ ...how, anchor }),
    ...(skipped.length > 0 ? [say.skipped(runsOf(skipped), anchor)] : []),
    ...(makeUpDays.length > 0 ? [say.makeUpDays(runsOf(makeUpDays), anchor)] : []),
    ...(unknownYears.length > 0 ? [say.unknownYears(unknownYears)] : []),
    say.latest(endsAt, provisional),
    ...(source ? [say.rule(source)] : []),
    ...(declared ? [say.declared(declared)] : []),
    ...(calendarNotices.length > 0 ? [say.calendar(calendarNotices)] : []),
  ];
}

/** The same for what an office owes. */
export const explainDue = ({ dueAt, ...due }: Due, language: ExplanationLanguage): readonly string[] =>
  explainDate({ ...due, endsAt: dueAt }, language);
