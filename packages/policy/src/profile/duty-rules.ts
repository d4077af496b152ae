import * as z from 'zod/mini';
import { countSchema } from '../count/count.js';
import { rule, stated } from './rule.js';

const dutySchema = stated(z.nullable(countSchema));

/** What the office owes after a bad rating, and by when; null where the place sets no date. */
export const dutyRulesSchema = z.object({
  duties: z.object({ verify: dutySchema, rectify: dutySchema, answer: dutySchema }),
  /** How often the date may be put off; each time states its reason and a new date. Null where it may not. */
  extension: rule(z.nullable(z.object({ times: z.int().check(z.minimum(1)) }))),
});
export type DutyRules = z.infer<typeof dutyRulesSchema>;
