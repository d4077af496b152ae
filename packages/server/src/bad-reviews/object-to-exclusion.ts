import { ENDPOINTS } from '@haochaping/protocol';
import type { Database } from '../database/database.js';
import type { Handler } from '../http/handler.js';
import { takeRaterStep } from './take-rater-step.js';

/** The rater objects to the exclusion of the rating. */
export const objectToExclusion =
  (database: Database): Handler<'objectToExclusion'> =>
  ({ caller: { ratingNo }, body, idempotencyKey, now }) => {
    const step = { step: 'object', ...body } as const;
    return takeRaterStep(database, { ratingNo, step, idempotencyKey, now }, ENDPOINTS.objectToExclusion.refuses);
  };
