import type { Database } from '../database/database.js';
import { inTurn } from '../database/keyed-turns.js';
import type { Handler } from '../http/handler.js';
import { answered, refused } from '../http/outcome.js';
import { endIdentities } from './end-identities.js';
import { accessTo } from './identity-access.js';

/**
 * The rater withdraws their consent (PIPL 15): the identity is gone at once, the rating stays as it is, whatever the place asks
 * for. Done again, or after its time was over, it is answered with what already is.
 */
export const withdrawIdentity =
  (database: Database): Handler<'withdrawIdentity'> =>
  async ({ caller: { ratingNo }, now }) => {
    await inTurn(ratingNo, () => endIdentities(database, [ratingNo], 'withdrawn', now));
    const access = await accessTo(database, ratingNo);
    return access.identity.state === 'none' ? refused('identity-not-given') : answered(access);
  };
