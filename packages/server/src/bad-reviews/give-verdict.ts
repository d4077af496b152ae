import { ENDPOINTS } from '@haochaping/protocol';
import type { Database } from '../database/database.js';
import type { Handler } from '../http/handler.js';
import { takeRaterStep } from './take-rater-step.js';

/** The rater accepts the answer or sends it back. */
export const giveVerdict =
  (database: Database): Handler<'giveVerdict'> =>
  ({ caller: { ratingNo }, body, idempotencyKey, now }) => {
    const step = { step: 'verdict', ...body } as const;
    return takeRaterStep(database, { ratingNo, step, idempotencyKey, now }, ENDPOINTS.giveVerdict.refuses);
  };
