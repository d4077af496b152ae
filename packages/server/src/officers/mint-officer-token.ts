import type { Database } from '../database/database.js';
import type { Handler } from '../http/handler.js';
import { answered, refused, refusedAt } from '../http/outcome.js';
import { vouchesFor } from '../organisations/organisation.js';
import { hashOfToken, newToken } from '../secrecy/token.js';
import { officerTokenExpiry } from './officer.js';

/** An app vouches for the people of the organisations that it brought; those who oversee others, only if it was granted that. */
export const mintOfficerToken =
  (database: Database): Handler<'mintOfficerToken'> =>
  async ({ caller, body: { officer, orgCode, role }, now }) => {
    if (role !== 'officer' && !caller.oversees) return refused('role-not-granted');
    if (!(await vouchesFor(database, caller.appId, orgCode))) return refusedAt('organisation-unknown', '/orgCode');
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
        role,
        expires_at: expiresAt,
      })
      .execute();
    return answered({ officerToken, expiresAt });
  };
