import { instantOf } from '@haochaping/core';
import type { Database } from '../database/database.js';
import type { Handler } from '../http/handler.js';
import { answered, refused } from '../http/outcome.js';
import { profileOfRegion } from '../places/place.js';

/** Registers a case or brings it up to date. It stays with the app that registered it first. */
export const registerServiceCase =
  (database: Database): Handler<'registerServiceCase'> =>
  async ({ caller, parameters: { caseNo }, body, now }) => {
    if (!profileOfRegion(body.regionCode)) return refused('region-unknown');
    const at = instantOf(now);
    const row = { case_no: caseNo, app_id: caller.appId, content: JSON.stringify(body) };
    const kept = await database
      .insertInto('service_case')
      .values({ ...row, registered_at: at, updated_at: at })
      .onConflict((conflict) =>
        conflict
          .column('case_no')
          .doUpdateSet({ content: row.content, updated_at: at })
          .where('service_case.app_id', '=', caller.appId),
      )
      .returning('registered_at')
      .executeTakeFirst();
    return kept ? answered({ caseNo, registeredAt: kept.registered_at }) : refused('service-case-of-another-app');
  };
