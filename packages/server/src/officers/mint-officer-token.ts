import type { Database } from '../database/database.js';
import type { Handler } from '../http/handler.js';
import { answered } from '../http/outcome.js';
import { hashOfToken, newToken } from '../secrecy/token.js';
import { officerTokenExpiry } from './officer.js';

export const mintOfficerToken =
  (database: Database): Handler<'mintOfficerToken'> =>
  async ({ caller, body, now }) => {
    const officerToken = newToken();
    const expiresAt = officerTokenExpiry(now);
    await database
      .insertInto('officer_token')
      .values({
        token_hash: hashOfToken(officerToken),
        app_id: caller.appId,
        staff_no: body.officer.staffNo,
        staff_name: body.officer.staffName,
        org_code: body.orgCode,
        expires_at: expiresAt,
      })
      .execute();
    return answered({ officerToken, expiresAt });
  };
