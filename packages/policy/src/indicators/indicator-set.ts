import { LEVELS, type IndicatorsByLevel, type Level } from '@haochaping/core';
import type { Ladder } from './ladder.js';

/** A code that is no longer offered. */
export type RetiredIndicator = { readonly code: string; readonly text: string };
export type RetiredByLevel = Readonly<Record<Level, readonly RetiredIndicator[]>>;

/** The criteria that a rater may tick, level by level, in one version (评价指标集). A page that shows it never edits it. */
export type IndicatorSet = {
  readonly id: string;
  readonly version: string;
  readonly name: string;
  /** Where the table comes from, and how far it was checked. */
  readonly provenance: string;
  readonly service: IndicatorsByLevel;
  /** Present where the place also rates the member of staff. */
  readonly staff?: IndicatorsByLevel;
  /** Present where the criteria of the service are ladders, and can also be asked row by row. */
  readonly ladders?: readonly Ladder[];
  /** Kept for reading old ratings. */
  readonly retired?: RetiredByLevel;
};

/** The words of a code, retired or not, so that a rating stays readable for ever; undefined for a code of another set. */
export function wordingOf(set: IndicatorSet, code: string): string | undefined {
  const tables: readonly (RetiredByLevel | undefined)[] = [set.service, set.staff, set.retired];
  const rows = tables.flatMap((table) => (table ? LEVELS.flatMap((level) => table[level]) : []));
  return rows.find((row) => row.code === code)?.text;
}
