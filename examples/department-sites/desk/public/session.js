// @ts-check
import { createOfficerClient } from '/haochaping/officer.js';
import { askBackend } from '/site/ask-backend.js';

/**
 * @typedef {import('@haochaping/client/officer').OfficerClient} OfficerClient
 * @typedef {Awaited<ReturnType<OfficerClient['list']>>} Page
 * @typedef {Page['badReviews'][number]} Line
 * @typedef {Awaited<ReturnType<OfficerClient['get']>>} Review
 * @typedef {Parameters<OfficerClient['take']>[1]} Step
 */

/**
 * Calls to the province as somebody of this office in a role, with a token that our backend asked for. It lives in this page alone.
 * @param {string} orgCode
 * @param {string} role
 * @returns {Promise<{ client: OfficerClient, staffName: string }>}
 */
export async function signInTo(orgCode, role) {
  const answer = await askBackend('/api/officer-token', { method: 'POST', body: { orgCode, role } });
  const { staffName, ...key } = /** @type {{ endpoint: string, officerToken: string, staffName: string }} */ (answer);
  return { client: createOfficerClient(key), staffName };
}
