import type { Database } from '../database/database.js';
import type { Handler } from '../http/handler.js';
import { answered } from '../http/outcome.js';
import { ratingOfRow } from './rating-row.js';

export const getMyRating =
  (database: Database): Handler<'getMyRating'> =>
  async ({ caller: { ratingNo } }) => {
    const row = await database
      .selectFrom('rating')
      .selectAll()
      .where('rating_no', '=', ratingNo)
      .executeTakeFirstOrThrow();
    return answered(ratingOfRow(row));
  };
