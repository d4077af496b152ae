// @ts-check
import { standingOf } from '../cases/standing.mjs';
import { refusalCode, troubleBehind } from './trouble.mjs';

/** @typedef {ReturnType<typeof keepRatingLedger>} RatingLedger */

/**
 * Which cases are rated, as the province says. A rating is never taken back, so one that was seen is not asked for again.
 * @param {import('./province.mjs').Province} province
 */
export function keepRatingLedger(province) {
  /** @type {Map<string, string>} case number → when it was rated */
  const seen = new Map();

  /** @param {import('../cases/case.mjs').Case} it */
  async function look(it) {
    const known = seen.get(it.caseNo);
    if (known !== undefined || it.serviceCase.caseStatus !== 'closed') return standingOf(it, known);
    const ratedAt = await ratedAtIfKnown(it.caseNo);
    if (ratedAt !== undefined) seen.set(it.caseNo, ratedAt);
    return standingOf(it, ratedAt);
  }

  /** @param {string} caseNo */
  async function ratedAtIfKnown(caseNo) {
    try {
      return await province.ratedAt(caseNo);
    } catch (reason) {
      // A case that is not registered yet has no rating.
      if (refusalCode(reason) === 'service-case-unknown') return undefined;
      throw reason;
    }
  }

  /**
   * Every case, with what is known of its rating; `trouble` where the province could not be asked.
   * @param {readonly import('../cases/case.mjs').Case[]} cases
   */
  async function lookAll(cases) {
    const answers = await Promise.allSettled(cases.map(look));
    const failed = answers.find((answer) => answer.status === 'rejected');
    const trouble = failed && troubleBehind(failed.reason);
    if (failed && !trouble) throw failed.reason;
    return {
      trouble,
      cases: cases.map((it, index) => {
        const answer = answers[index];
        return answer?.status === 'fulfilled' ? answer.value : standingOf(it, undefined);
      }),
    };
  }

  return { look, lookAll };
}
