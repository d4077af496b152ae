import { instantOf, millisOf, type ServiceCase } from '@haochaping/core';
import type { Profile } from '@haochaping/policy';
import { SIGNATURE_WINDOW_SECONDS, type FieldFault } from '@haochaping/protocol';
import { fieldWords } from '@haochaping/protocol/openapi';
import { sql } from 'kysely';
import { itemOf } from '../catalogue/catalogue.js';
import type { Handler, Input } from '../interface/handler.js';
import { answered, refused, refusedAt } from '../interface/outcome.js';
import { isBoundTo } from '../organisations/organisation.js';
import type { Database, WithinTransaction } from '../store/database/database.js';
import { placesMark } from '../store/places.js';
import { moveCase } from './case-move.js';
import { servedOrganisation } from './served-organisation.js';

/** Registers a case of an organisation that the app is bound to, or brings it up to date. */
export const registerServiceCase =
  (database: Database): Handler<'registerServiceCase'> =>
  async (input) => {
    const { caller, body, now } = input;
    const errors = momentsToCome(body, now);
    if (errors.length > 0) return refused('body-invalid', { errors });
    const { orgCode } = body.organisation;
    const pointers = { orgCode: '/organisation/orgCode', regionCode: '/regionCode' };
    const asked = { appId: caller.appId, orgCode, regionCode: body.regionCode, now, pointers };
    const served = await servedOrganisation(database, asked);
    if (served.outcome === 'refused') return served;
    const { orgName, profile } = served;
    // People read the names that the province has.
    const content = { ...body, organisation: { orgCode, orgName } };
    const listed = await itemOf(database, content, body.acceptedAt ?? instantOf(now));
    const item = listed.outcome === 'listed' ? { ...content.item, itemName: listed.itemName } : content.item;
    const region = served.homeRegion ?? body.regionCode;
    const kept = { content: { ...content, item }, region, profile, isUnlisted: listed.outcome === 'unlisted' };
    return database.transaction().execute((transaction) => keepWithin(transaction, input, kept));
  };

/** Moments must not lie in the future, beyond the difference that a caller's clock may have. */
function momentsToCome(serviceCase: ServiceCase, now: number): readonly FieldFault[] {
  const latest = now + SIGNATURE_WINDOW_SECONDS * 1000;
  return (['acceptedAt', 'closedAt'] as const).flatMap((field) => {
    const at = serviceCase[field];
    if (at === undefined || millisOf(at) <= latest) return [];
    return [{ pointer: `/${field}`, code: 'in-the-future', detail: `${fieldWords(field)?.word ?? ''}不能晚于现在` }];
  });
}

type Kept = {
  readonly content: ServiceCase;
  readonly region: string;
  readonly profile: Profile;
  readonly isUnlisted: boolean;
};

async function keepWithin(
  transaction: WithinTransaction,
  { caller: { appId }, parameters: { caseNo }, now }: Input<'registerServiceCase'>,
  { content, profile, isUnlisted, ...kept }: Kept,
) {
  const { orgCode } = content.organisation;
  // Two that register one number first, with different regions, would both find nothing.
  await sql`select pg_advisory_xact_lock(hashtextextended(${`${orgCode}/${caseNo}`}, 0))`.execute(transaction);
  const known = await transaction
    .selectFrom('service_case')
    .select(['case_id', 'region', 'content'])
    .where('case_no', '=', caseNo)
    .where('org_code', '=', orgCode)
    .forUpdate()
    .executeTakeFirst();
  // An item that was listed when its case was registered stays good for that case.
  const knownItem = known && 'item' in known.content ? known.content.item.itemCode : undefined;
  if (isUnlisted && knownItem !== content.item.itemCode) {
    return refusedAt('item-unknown', '/item/itemCode');
  }
  // The organisation may have been imported anew since.
  const region = known?.region ?? kept.region;
  if (known && known.content.regionCode !== content.regionCode) {
    const move = { caseId: known.case_id, region, from: known.content.regionCode, to: content.regionCode, appId };
    if (!(await moveCase(transaction, move, now))) return refusedAt('service-case-elsewhere', '/regionCode');
  }
  const at = instantOf(now);
  const text = JSON.stringify(content);
  const closedSince = content.caseStatus === 'closed' ? at : null;
  const { case_id: caseId, registered_at: registeredAt } = await transaction
    .insertInto('service_case')
    .values({
      case_id: `${orgCode}/${caseNo}`,
      region,
      org_code: orgCode,
      case_no: caseNo,
      app_id: appId,
      content: text,
      registered_at: at,
      closed_since: closedSince,
      updated_at: at,
    })
    .onConflict((conflict) =>
      conflict.columns(['case_no', 'org_code', 'region']).doUpdateSet((known) => ({
        content: text,
        updated_at: at,
        closed_since: closedSince && known.fn.coalesce('service_case.closed_since', known.val(closedSince)),
      })),
    )
    .returning(['case_id', 'registered_at'])
    .executeTakeFirstOrThrow();
  if (profile.defaultRating.value) await watchForDefault(transaction, { caseId, region }, now);
  return answered({ caseNo, registeredAt });
}

/** A case as an app names it: by its number and, where several of its organisations use that number, the organisation. */
export type NamedCase = {
  readonly appId: string;
  readonly caseNo: string;
  readonly orgCode?: string | undefined;
};
export type FoundCase =
  | {
      readonly outcome: 'found';
      readonly caseId: string;
      readonly region: string;
      readonly serviceCase: ServiceCase;
      readonly placesMark: string;
    }
  | { readonly outcome: 'unknown' }
  | { readonly outcome: 'ambiguous' };

/** A case of the organisations that the app is bound to; another's counts as unknown. */
export async function serviceCaseOf(database: Database, { appId, caseNo, orgCode }: NamedCase): Promise<FoundCase> {
  const numbered = database
    .selectFrom('service_case')
    .select(['case_id', 'region', 'content', placesMark.as('places_mark')])
    .where('case_no', '=', caseNo)
    .where(isBoundTo(sql`${appId}`, sql.ref('service_case.org_code')))
    .limit(2);
  const [row, other] = await (orgCode === undefined ? numbered : numbered.where('org_code', '=', orgCode)).execute();
  if (!row || 'target' in row.content) return { outcome: 'unknown' };
  if (other) return { outcome: 'ambiguous' };
  const { case_id: caseId, region, content: serviceCase, places_mark: mark } = row;
  return { outcome: 'found', caseId, region, serviceCase, placesMark: mark };
}

/** Queues a case for the next sweep of default ratings, unless it has its default already. */
async function watchForDefault(
  transaction: WithinTransaction,
  { caseId, region }: { readonly caseId: string; readonly region: string },
  now: number,
): Promise<void> {
  await transaction
    .insertInto('default_watch')
    .columns(['case_id', 'region', 'check_at'])
    .expression((from) =>
      from
        .selectFrom('service_case')
        .select(['case_id', 'region', (value) => value.val(instantOf(now)).as('check_at')])
        .where('case_id', '=', caseId)
        .where('region', '=', region)
        .where((where) =>
          where.not(
            where.exists(
              where
                .selectFrom('default_rating')
                .select('case_id')
                .where('case_id', '=', caseId)
                .where('region', '=', region),
            ),
          ),
        ),
    )
    .onConflict((conflict) => conflict.columns(['case_id', 'region']).doUpdateSet({ check_at: instantOf(now) }))
    .execute();
}
