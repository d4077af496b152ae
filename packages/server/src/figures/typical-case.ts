import { instantOf } from '@haochaping/core';
import { IDEMPOTENCY_KEY_HEADER } from '@haochaping/protocol';
import { randomUUID } from 'node:crypto';
import type { Handler } from '../interface/handler.js';
import { answered, refused, refusedAt } from '../interface/outcome.js';
import { isWithin, officesUnder } from '../organisations/organisation.js';
import type { Database } from '../store/database/database.js';

/**
 * Keeps a typical case in the words of a supervisor of the office above the unit (notice 000: 通报突出问题和典型案例). It is
 * published with the month in which it was released, in a region that is the unit's.
 */
export const releaseTypicalCase =
  (database: Database): Handler<'releaseTypicalCase'> =>
  async ({ caller, body: { regionCode, orgCode, title, text }, idempotencyKey, now }) => {
    if (!caller.roles.includes('supervisor')) return refused('step-not-of-this-role');
    const unit = await database
      .selectFrom('organisation')
      .select(['above', 'region_code'])
      .where('org_code', '=', orgCode)
      .executeTakeFirst();
    if (!unit) return refusedAt('organisation-unknown', '/orgCode');
    const offices = await officesUnder(database, caller.orgCode);
    if (unit.above === null || !offices.includes(unit.above)) return refused('step-not-of-this-unit');
    if (!isWithin(unit.region_code, regionCode)) return refusedAt('region-not-of-organisation', '/regionCode');
    const releasedAt = instantOf(now);
    const key = { region: regionCode, idempotency_key: idempotencyKey };
    await database
      .insertInto('typical_case')
      .values({
        ...key,
        typical_no: randomUUID(),
        org_code: orgCode,
        title,
        text,
        released_org: caller.orgCode,
        released_by: caller.staffNo,
        released_at: releasedAt,
      })
      .onConflict((conflict) => conflict.columns(['idempotency_key', 'region']).doNothing())
      .execute();
    const kept = await database
      .selectFrom('typical_case')
      .selectAll()
      .where('region', '=', key.region)
      .where('idempotency_key', '=', idempotencyKey)
      .executeTakeFirstOrThrow();
    const isSame =
      kept.org_code === orgCode && kept.title === title && kept.text === text && kept.released_by === caller.staffNo;
    return isSame
      ? answered({ releasedAt: kept.released_at })
      : refusedAt('idempotency-key-reused', `/${IDEMPOTENCY_KEY_HEADER}`);
  };
