import { caseNoSchema, periodSchema, ratingNoSchema } from '@haochaping/core';
import * as z from 'zod/mini';
import { callbackIdSchema } from './callbacks.js';
import { keptIdSchema } from './supervision.js';

/** What may stand between the braces of a path, by the name of the parameter. */
export const PATH_PARAMETERS = {
  caseNo: caseNoSchema,
  ratingNo: ratingNoSchema,
  callbackId: callbackIdSchema,
  causeId: keptIdSchema,
  recordId: keptIdSchema,
  surveyId: keptIdSchema,
  /** Published, or, a month, of which raters are drawn to be called. */
  period: periodSchema,
  /** A set in one version, `national-2020@1`, or in its newest, `national-2020`. */
  id: z.string().check(z.regex(/^[a-z0-9-]{1,60}(@[0-9.]{1,20})?$/)),
} as const satisfies Record<string, z.ZodMiniType>;
