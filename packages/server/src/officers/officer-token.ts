import { instantOf, millisOf, type Instant, type OfficialRole } from '@haochaping/core';
import type { Officer } from '../interface/callers.js';
import type { Handler } from '../interface/handler.js';
import { answered, refusedAt } from '../interface/outcome.js';
import { isOfOffice, organisationFor } from '../organisations/organisation.js';
import { hashOfToken, newToken } from '../store/crypto/token.js';
import type { Database } from '../store/database/database.js';

const VALID_MS = 8 * 3_600_000;

const officerTokenExpiry = (now: number): Instant => instantOf(now + VALID_MS);

/** The officer to whom a token was given, while it is valid. */
export async function officerByToken(database: Database, token: string, now: number): Promise<Officer | undefined> {
  const row = await database
    .selectFrom('officer_token')
    .innerJoin('app', 'app.app_id', 'officer_token.app_id')
    .selectAll('officer_token')
    .where('token_hash', '=', hashOfToken(token))
    .where('disabled_at', 'is', null)
    .executeTakeFirst();
  if (!row || millisOf(row.expires_at) <= now) return undefined;
  return { roles: row.roles, orgCode: row.org_code, staffNo: row.staff_no, staffName: row.staff_name };
}

/** Whom any organisation has: those who handle its bad reviews, and those who call about the matters that it closed (notice 004). */
const OF_ANY_UNIT: readonly OfficialRole[] = ['officer', 'caller'];

/**
 * An app gives tokens to the people of the organisations that it is bound to, and in supervising roles only if one of them is a
 * supervising office.
 */
export const mintOfficerToken =
  (database: Database): Handler<'mintOfficerToken'> =>
  async ({ caller, body: { officer, orgCode, roles }, now }) => {
    const supervising = roles.findIndex((role) => !OF_ANY_UNIT.includes(role));
    const organisation = await organisationFor(database, { appId: caller.appId, orgCode });
    if (!organisation) return refusedAt('organisation-unknown', '/orgCode');
    if (!organisation.is_bound) return refusedAt('organisation-not-bound', '/orgCode');
    if (supervising >= 0 && !(await isOfOffice(database, caller.appId))) {
      return refusedAt('role-not-granted', `/roles/${supervising}`);
    }
    const officerToken = newToken();
    const expiresAt = officerTokenExpiry(now);
    await database
      .insertInto('officer_token')
      .values({
        token_hash: hashOfToken(officerToken),
        app_id: caller.appId,
        staff_no: officer.staffNo,
        staff_name: officer.staffName,
        org_code: orgCode,
        roles: JSON.stringify(roles),
        expires_at: expiresAt,
      })
      .execute();
    return answered({ officerToken, expiresAt });
  };
