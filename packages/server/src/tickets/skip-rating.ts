import { instantOf } from '@haochaping/core';
import type { Database } from '../database/database.js';
import { inTurn } from '../database/keyed-turns.js';
import type { Handler } from '../http/handler.js';
import { answered } from '../http/outcome.js';

/** The citizen did not want to rate now. That is no rating, and one may still follow. */
export const skipRating =
  (database: Database): Handler<'skipRating'> =>
  async ({ caller, now }) => {
    const skip = database
      .updateTable('ticket')
      .set({ skipped_at: instantOf(now) })
      .where('ticket_hash', '=', caller.ticketHash)
      .where('skipped_at', 'is', null);
    await inTurn(caller.ticketHash, () => skip.execute());
    return answered(undefined);
  };
