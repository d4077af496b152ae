import { dayOf, instantOf, type Channel, type StandingTarget, type Ticket } from '@haochaping/core';
import type { Profile } from '@haochaping/policy';
import { sql } from 'kysely';
import type { Handler } from '../interface/handler.js';
import { answered, refused } from '../interface/outcome.js';
import { servedOrganisation } from '../service-cases/served-organisation.js';
import { everyRatingKeys, keyedHash, type Keys } from '../store/crypto/keys.js';
import { newToken } from '../store/crypto/token.js';
import type { Database, WithinTransaction } from '../store/database/database.js';
import type { TargetContent } from '../store/database/tables-of-cases.js';
import { issueTicket } from './issue-ticket.js';
import { isRated, knownOccasion, occasionId } from './occasion.js';

/** Where the target's own fields stand in a request. */
const POINTERS = { orgCode: '/target/orgCode', regionCode: '/target/regionCode' } as const;

type Asking = { readonly appId: string; readonly target: StandingTarget; readonly now: number };

/** The organisation whose target it is, if the app may speak for it there. */
export const ownerOf = (database: Database, { appId, target: { orgCode, regionCode }, now }: Asking) =>
  servedOrganisation(database, { appId, orgCode, regionCode, now, pointers: POINTERS });

/**
 * Keeps a target under its number, which no case can have; it is called what it was called last. No default rating is ever made
 * for it: nobody was served.
 */
export async function keepTarget(
  transaction: WithinTransaction,
  { appId, target, orgName, now }: Asking & { readonly orgName: string },
): Promise<string> {
  const { kind, code, name, orgCode, regionCode } = target;
  const caseNo = `${kind}:${regionCode}:${code}`;
  const caseId = `${orgCode}/${caseNo}`;
  const content: TargetContent = { target: { kind, code, name }, organisation: { orgCode, orgName }, regionCode };
  const at = instantOf(now);
  const text = JSON.stringify(content);
  await transaction
    .insertInto('service_case')
    .values({
      case_id: caseId,
      // Part of the number, so that it is the same for ever.
      region: regionCode,
      org_code: orgCode,
      case_no: caseNo,
      app_id: appId,
      content: text,
      registered_at: at,
      closed_since: null,
      updated_at: at,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['case_no', 'org_code', 'region'])
        .doUpdateSet({ content: text, updated_at: at })
        .where(sql<boolean>`service_case.content is distinct from excluded.content`),
    )
    .execute();
  return caseId;
}

type Visit = {
  readonly caseId: string;
  readonly region: string;
  readonly device: string | undefined;
  readonly channel: Channel;
  readonly profile: Profile;
  readonly now: number;
};

/**
 * A ticket for one visitor of a target; undefined where this device rated it today. Each visitor is an occasion of its own, and a
 * device is one visitor a day. What is kept of the device's number is a hash that no other day or target has.
 */
export async function ticketForVisitor(
  transaction: WithinTransaction,
  keys: Keys,
  { caseId, region, device, channel, profile, now }: Visit,
): Promise<Ticket | undefined> {
  const text = `${caseId} ${dayOf(instantOf(now))} ${device}`;
  const asVisitor = (visitor: string) => ({ caseId, unit: 'visit', discriminator: `visitor ${visitor}` }) as const;
  const [mark = newToken(), ...earlier] =
    device === undefined ? [] : everyRatingKeys(keys).map(({ fingerprint }) => keyedHash(fingerprint, text));
  const occasion =
    (await knownOccasion(transaction, earlier.map(asVisitor), region)) ??
    (await occasionId(transaction, asVisitor(mark), region));
  if (await isRated(transaction, occasion, region)) return undefined;
  return issueTicket(transaction, { channel, occasion, region, profile, now });
}

/** Issues a ticket for a target that has no case: a hall, a platform, a window, a guide, an application (综合点评). */
export const requestTargetTicket =
  (database: Database, keys: Keys): Handler<'requestTargetTicket'> =>
  async ({ caller: { appId }, body: { target, channel, device }, now }) => {
    const owner = await ownerOf(database, { appId, target, now });
    if (owner.outcome === 'refused') return owner;
    const { orgName, profile } = owner;
    return database.transaction().execute(async (transaction) => {
      const caseId = await keepTarget(transaction, { appId, target, orgName, now });
      const visit = { caseId, region: target.regionCode, device, channel, profile, now };
      const ticket = await ticketForVisitor(transaction, keys, visit);
      return ticket ? answered(ticket) : refused('rated-here-today');
    });
  };
