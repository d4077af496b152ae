// @ts-check
import { createRatingClient, memoryOutbox } from '@haochaping/client';
import { createPaperClient } from '@haochaping/client/officer';
import { askBackend } from '../../site/public/ask-backend.js';

/**
 * @typedef {import('@haochaping/client/officer').PaperClient} PaperClient
 * @typedef {Parameters<PaperClient['enter']>[0]} PaperEntry
 * @typedef {Awaited<ReturnType<PaperClient['enter']>>} PaperSheet
 * @typedef {Awaited<ReturnType<import('@haochaping/client').RatingClient['session']>>} RatingSession
 */

/**
 * Calls to the province as one of the two people, with a token that our backend asked for. It lives in this page alone.
 * @param {string} staffNo
 */
export async function signInAs(staffNo) {
  const answer = await askBackend('/api/paper/clerk-token', { method: 'POST', body: { staffNo } });
  const { staffName, ...key } = /** @type {{ endpoint: string, officerToken: string, staffName: string }} */ (answer);
  return { endpoint: key.endpoint, staffNo, staffName, client: createPaperClient(key) };
}
/** @typedef {Awaited<ReturnType<typeof signInAs>>} SignedIn */

/**
 * What a sheet is about and what can be ticked on it, by its ticket.
 * @param {string} endpoint
 * @param {string} ticket
 * @returns {Promise<RatingSession>}
 */
export const sessionOf = (endpoint, ticket) =>
  createRatingClient({ endpoint, ticket, outbox: memoryOutbox() }).session();
