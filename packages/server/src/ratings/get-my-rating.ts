import type { Database } from '../database/database.js';
import { myRating } from '../follow-ups/my-rating.js';
import type { Handler } from '../http/handler.js';
import { answered } from '../http/outcome.js';

export const getMyRating =
  (database: Database): Handler<'getMyRating'> =>
  async ({ caller: { ratingNo }, now }) => {
    const row = await database
      .selectFrom('rating')
      .selectAll()
      .where('rating_no', '=', ratingNo)
      .executeTakeFirstOrThrow();
    return answered(await myRating(database, row, now));
  };
