import { ACCESSES_SHOWN, type IdentityAccess } from '@haochaping/core';
import type { Handler } from '../interface/handler.js';
import { answered } from '../interface/outcome.js';
import { namesOf } from '../organisations/organisation.js';
import type { Database, WithinTransaction } from '../store/database/database.js';
import { keptIdentity } from './kept-identity.js';

/** Whether the rater's identity is kept, and who read it. */
export const identityAccess =
  (database: Database): Handler<'identityAccess'> =>
  async ({ caller: { ratingNo } }) =>
    answered(await accessTo(database, ratingNo));

export async function accessTo(database: Database | WithinTransaction, ratingNo: string): Promise<IdentityAccess> {
  const rows = await database
    .selectFrom('identity_access')
    .select(['org_code', 'role', 'purpose', 'accessed_at'])
    .where('rating_no', '=', ratingNo)
    .orderBy('access_id', 'desc')
    .limit(ACCESSES_SHOWN)
    .execute();
  const { all } = await database
    .selectFrom('identity_access')
    .select((count) => count.fn.countAll<number>().as('all'))
    .where('rating_no', '=', ratingNo)
    .executeTakeFirstOrThrow();
  const finds = await database
    .selectFrom('found_rating')
    .select('found_at')
    .where('rating_no', '=', ratingNo)
    .orderBy('found_at', 'desc')
    .limit(ACCESSES_SHOWN)
    .execute();
  const names = await namesOf(database, [...new Set(rows.map(({ org_code }) => org_code))]);
  return {
    identity: (await keptIdentity(database, ratingNo)) ?? { state: 'none' },
    accessLog: rows.map(({ org_code, role, purpose, accessed_at }) => ({
      at: accessed_at,
      by: names.get(org_code) ?? org_code,
      role,
      purpose,
    })),
    earlierAccesses: Math.max(0, all - rows.length),
    ...(finds.length > 0 && { finds: finds.map(({ found_at }) => found_at) }),
  };
}
