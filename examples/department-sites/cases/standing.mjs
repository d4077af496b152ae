// @ts-check

/**
 * Where a case stands for its citizen: an unfinished case cannot be rated yet, a finished one can, once.
 * @typedef {'in-progress' | 'to-rate' | 'rated'} Standing
 *
 * A case together with what the province knows of its rating.
 * @typedef {import('./case.mjs').Case & { standing: Standing, ratedAt?: string }} StandingCase
 */

/** The filters of the list, in the order of its tabs. */
export const FILTERS = /** @type {const} */ (['all', 'in-progress', 'to-rate', 'rated']);
/** @typedef {(typeof FILTERS)[number]} Filter */

/**
 * @param {import('./case.mjs').Case} it
 * @param {string | undefined} ratedAt
 * @returns {StandingCase}
 */
export function standingOf(it, ratedAt) {
  if (ratedAt !== undefined) return { ...it, standing: 'rated', ratedAt };
  return { ...it, standing: it.serviceCase.caseStatus === 'closed' ? 'to-rate' : 'in-progress' };
}

/**
 * @param {readonly StandingCase[]} cases
 * @param {Filter} filter
 */
export const filtered = (cases, filter) => (filter === 'all' ? cases : cases.filter((it) => it.standing === filter));

/**
 * A filter as it came in an address; anything unknown shows everything.
 * @param {string | undefined} text
 * @returns {Filter}
 */
export const filterFrom = (text) => FILTERS.find((filter) => filter === text) ?? 'all';
