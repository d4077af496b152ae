import * as z from 'zod/mini';
import { openLevelSchema, levelSchema } from './level.js';

/** One criterion that a rater may tick for the chosen level (评价指标). */
export const indicatorSchema = z.object({
  code: z.string().check(z.minLength(1), z.maxLength(20)),
  text: z.string(),
  /** Shown at once; the others on demand (the norm's `expandNorm=false`). */
  base: z.boolean(),
  /** The dimension under which people read it, where the set has dimensions. */
  dimension: z.optional(z.string()),
});
export type Indicator = z.infer<typeof indicatorSchema>;

/** Each level's own indicators: praise for the upper ones, reasons for the lower ones. */
export const indicatorsByLevelSchema = z.record(levelSchema, z.array(indicatorSchema));
export type IndicatorsByLevel = z.infer<typeof indicatorsByLevelSchema>;

/** The same as a page reads it: of levels that it may not know, and none for a level that has no indicators. */
export const openIndicatorsSchema = z.partialRecord(openLevelSchema, z.array(indicatorSchema));
export type OpenIndicators = z.infer<typeof openIndicatorsSchema>;
