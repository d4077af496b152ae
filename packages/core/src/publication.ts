import * as z from 'zod/mini';
import { instantSchema } from './instant.js';
import { openCode } from './open-code.js';
import { organisationSchema, regionCodeSchema } from './organisation.js';

/** A month `2026-10`, a quarter `2026-Q4` or a year `2026`, in Shanghai (公布期). */
export const periodSchema = z.string().check(z.regex(/^20\d\d(-(0[1-9]|1[0-2])|-Q[1-4])?$/));

const count = z.int().check(z.nonnegative());

/** The six rates (GB/T 39735): 未评率, 主动好评率, 好评率, 差评回复率, 回访整改率, 回访满意率. */
export type Rate = 'unrated' | 'active-praise' | 'praise' | 'replies' | 'rectified' | 'callback-satisfaction';
const openRateSchema = openCode<Rate>();

/** A rate with what it was taken from; without it where there is nothing to take it from, or too little to show. */
export const rateFigureSchema = z.object({
  rate: openRateSchema,
  outcome: openCode<'shown' | 'none' | 'withheld'>(),
  part: z.optional(count),
  whole: z.optional(count),
  /** To one decimal place: `97.5`. */
  percent: z.optional(z.string()),
});

/** What became of the bad reviews of the period's ratings: how many were opened, answered, closed, sent back, late, and excluded. */
export const reviewResultsSchema = z.object({
  opened: count,
  answered: count,
  closed: count,
  returned: count,
  missed: count,
  excluded: count,
});

/** Of what a line of figures is: the region, an office, a unit, an item, a channel; or of targets without a case. */
export type FigureKind = 'region' | 'office' | 'unit' | 'item' | 'channel' | 'target-kind' | 'target';

/** A line of figures: ratings by level as they were given, defaults and unrated occasions apart from them. */
export const figureLineSchema = z.object({
  kind: openCode<FigureKind>(),
  /** Of the office, unit, item, channel or target; of the region itself its code. */
  code: z.string(),
  name: z.string(),
  /** The codes from the office down to this line. */
  path: z.array(z.string()),
  active: count,
  byLevel: z.object({
    'very-satisfied': count,
    satisfied: count,
    'basically-satisfied': count,
    dissatisfied: count,
    'very-dissatisfied': count,
  }),
  defaults: z.optional(count),
  unrated: z.optional(count),
  rates: z.array(rateFigureSchema),
  results: z.optional(reviewResultsSchema),
});
export type FigureLine = z.infer<typeof figureLineSchema>;

export const rankedUnitSchema = z.object({
  rank: z.int().check(z.nonnegative()),
  orgCode: z.string(),
  orgName: z.string(),
  percent: z.string(),
});

/** A typical case in the words that a supervisor released. */
export const typicalCaseSchema = z.object({
  orgCode: organisationSchema.shape.orgCode,
  orgName: z.string(),
  title: z.string(),
  text: z.string(),
  releasedAt: instantSchema,
});

/** What somebody else found: 第三方评价, 考核评价. It is not computed from the ratings. */
export const importedSeriesSchema = z.object({
  kind: openCode<'third-party' | 'assessment'>(),
  series: z.string(),
  orgCode: z.optional(z.string()),
  orgName: z.optional(z.string()),
  value: z.string(),
  source: z.string(),
});

/** Everything that is published of a region and period, in one version. Never an identity, a case number or a rater's words. */
export const publicationSchema = z.object({
  regionCode: regionCodeSchema,
  placeName: z.string(),
  period: periodSchema,
  version: z.int().check(z.nonnegative()),
  /** Why this version corrects the one before it. */
  reason: z.optional(z.string()),
  publishedAt: instantSchema,
  /** What each rate is called, how it is computed, and why so. */
  formulas: z.array(z.object({ rate: openRateSchema, name: z.string(), formula: z.string(), declared: z.string() })),
  smallestGroup: z.int(),
  /** Of matters, the whole first; lines that are not here are not shown, since somebody's level might be derived. */
  cases: z.array(figureLineSchema),
  /** Of what was rated without a case: counted apart. */
  targets: z.array(figureLineSchema),
  /** How many lines of each kind there are that are not shown. */
  notShown: z.array(z.object({ kind: openCode<FigureKind>(), lines: count })),
  /** Only where the place publishes one. */
  ranking: z.optional(z.array(rankedUnitSchema)),
  typicalCases: z.array(typicalCaseSchema),
  series: z.array(importedSeriesSchema),
});
export type Publication = z.infer<typeof publicationSchema>;

/** A typical case as a supervisor releases it. It names nobody and no number by which somebody could be found. */
export const typicalCaseReleaseSchema = z.object({
  /** In whose publication: a region that is the unit's. */
  regionCode: regionCodeSchema,
  orgCode: organisationSchema.shape.orgCode,
  title: z.string().check(z.trim(), z.minLength(1), z.maxLength(50)),
  text: z.string().check(
    z.trim(),
    z.minLength(20),
    z.maxLength(2000),
    z.refine((text) => !/\d{11}|\d{6}-\d{8}-[0-9A-Z]{8}|\d{17}[\dXx]/.test(text), {
      error: '须不含电话、证件号和评价编号',
    }),
  ),
});
export type TypicalCaseRelease = z.infer<typeof typicalCaseReleaseSchema>;
