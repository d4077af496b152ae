import { instantOf, millisOf, type Instant, type Official } from '@haochaping/core';
import type { Database } from '../database/database.js';
import { hashOfToken } from '../secrecy/token.js';

/** Who acts for an organisation in a role, on the word of the department's app. */
export type Officer = Official & { readonly staffName: string };

const VALID_MS = 8 * 3_600_000;

export const officerTokenExpiry = (now: number): Instant => instantOf(now + VALID_MS);

/** The officer to whom a token was given, while it is valid. */
export async function officerByToken(database: Database, token: string, now: number): Promise<Officer | undefined> {
  const row = await database
    .selectFrom('officer_token')
    .selectAll()
    .where('token_hash', '=', hashOfToken(token))
    .executeTakeFirst();
  if (!row || millisOf(row.expires_at) <= now) return undefined;
  return { role: row.role, orgCode: row.org_code, staffNo: row.staff_no, staffName: row.staff_name };
}
