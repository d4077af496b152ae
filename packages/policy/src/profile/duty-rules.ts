import { remedySchema } from '@haochaping/core';
import * as z from 'zod/mini';
import { countSchema, lengthSchema } from '../count/count.js';
import { rule, stated } from './rule.js';

const dutySchema = stated(z.nullable(countSchema));

const warningSchema = z.object({
  /** A date in days is near from the start of its n-th last working day. */
  lastWorkingDays: z.int().check(z.minimum(1), z.maximum(30)),
  /** A date in hours is near when so much of its time is left. */
  lastPercentOfHours: z.int().check(z.minimum(1), z.maximum(99)),
  remedies: z.object({ 'due-soon': remedySchema, overdue: remedySchema }),
});

/** What the office owes after a bad rating, and by when; null where the place sets no date. */
export const dutyRulesSchema = z.object({
  duties: z.object({ verify: dutySchema, rectify: dutySchema, answer: dutySchema }),
  /**
   * How often the date may be put off, and how far beyond the date that is put off; each time states its reason and a new date.
   * Null where it may not.
   */
  extension: rule(z.nullable(z.object({ times: z.int().check(z.minimum(1)), longest: lengthSchema }))),
  /** From when a date counts as near, and what the rater can then do (预警). */
  warning: rule(warningSchema),
});
export type DutyRules = z.infer<typeof dutyRulesSchema>;
