import { instantOf, millisOf, type ServiceCase } from '@haochaping/core';
import { SIGNATURE_WINDOW_SECONDS, type FieldFault } from '@haochaping/protocol';
import { fieldWords } from '@haochaping/protocol/openapi';
import type { Handler } from '../interface/handler.js';
import { answered, refused, refusedAt } from '../interface/outcome.js';
import { organisationFor } from '../organisations/organisation.js';
import { profileOfRegion } from '../places/place.js';
import type { Database, WithinTransaction } from '../store/database/database.js';

/** Registers a case or brings it up to date. It stays with the app that registered it first. */
export const registerServiceCase =
  (database: Database): Handler<'registerServiceCase'> =>
  async ({ caller: { appId }, parameters: { caseNo }, body, now }) => {
    const profile = profileOfRegion(body.regionCode, now);
    const errors = momentsToCome(body, now);
    if (errors.length > 0) return refused('body-invalid', { errors });
    if (!profile) return refusedAt('region-unknown', '/regionCode');
    const { orgCode } = body.organisation;
    const organisation = await organisationFor(database, { appId, orgCode });
    if (!organisation) return refusedAt('organisation-unknown', '/organisation/orgCode');
    if (!organisation.is_bound) return refusedAt('organisation-not-bound', '/organisation/orgCode');
    if (!isWithin(organisation.region_code, body.regionCode)) {
      return refusedAt('region-not-of-organisation', '/regionCode');
    }
    // People read the name that the province has.
    const content = { ...body, organisation: { orgCode, orgName: organisation.org_name } };
    const kept = await database.transaction().execute(async (transaction) => {
      const row = await keepCase(transaction, { appId, caseNo, content, now });
      if (!row) return row;
      if (profile.defaultRating.value) await watchForDefault(transaction, caseNo, now);
      return row;
    });
    return kept ? answered({ caseNo, registeredAt: kept.registered_at }) : refused('service-case-of-another-app');
  };

/** Whether a region lies in another: of a province or a city, the code ends in pairs of zeros. */
const isWithin = (outer: string | null, region: string): boolean =>
  outer === null || region.startsWith(outer.replace(/(00)+$/, ''));

/** Moments must not lie in the future, beyond the difference that a caller's clock may have. */
function momentsToCome(serviceCase: ServiceCase, now: number): readonly FieldFault[] {
  const latest = now + SIGNATURE_WINDOW_SECONDS * 1000;
  return (['acceptedAt', 'closedAt'] as const).flatMap((field) => {
    const at = serviceCase[field];
    if (at === undefined || millisOf(at) <= latest) return [];
    return [{ pointer: `/${field}`, code: 'in-the-future', detail: `${fieldWords(field)?.word ?? ''}不能晚于现在` }];
  });
}

type ToKeep = {
  readonly appId: string;
  readonly caseNo: string;
  readonly content: ServiceCase;
  readonly now: number;
};

/** Undefined if the case is another app's. */
function keepCase(transaction: WithinTransaction, { appId, caseNo, content, now }: ToKeep) {
  const at = instantOf(now);
  const text = JSON.stringify(content);
  return transaction
    .insertInto('service_case')
    .values({ case_no: caseNo, app_id: appId, content: text, registered_at: at, updated_at: at })
    .onConflict((conflict) =>
      conflict
        .column('case_no')
        .doUpdateSet({ content: text, updated_at: at })
        .where('service_case.app_id', '=', appId),
    )
    .returning('registered_at')
    .executeTakeFirst();
}

/** A case that this app registered; another app's case counts as unknown. */
export async function serviceCaseOf(
  database: Database,
  appId: string,
  caseNo: string,
): Promise<ServiceCase | undefined> {
  const row = await database
    .selectFrom('service_case')
    .select('content')
    .where('case_no', '=', caseNo)
    .where('app_id', '=', appId)
    .executeTakeFirst();
  return row?.content;
}

/** Queues a case for the next sweep of default ratings, unless it has its default already. */
async function watchForDefault(transaction: WithinTransaction, caseNo: string, now: number): Promise<void> {
  await transaction
    .insertInto('default_watch')
    .columns(['case_no', 'check_at'])
    .expression((from) =>
      from
        .selectFrom('service_case')
        .select(['case_no', (value) => value.val(instantOf(now)).as('check_at')])
        .where('case_no', '=', caseNo)
        .where((where) =>
          where.not(where.exists(where.selectFrom('default_rating').select('case_no').where('case_no', '=', caseNo))),
        ),
    )
    .onConflict((conflict) => conflict.column('case_no').doUpdateSet({ check_at: instantOf(now) }))
    .execute();
}
