// @ts-check

/** @typedef {import('./session.js').OfficerClient} OfficerClient */
/** @typedef {import('./session.js').Line} Line */

/**
 * Everything that is still to be done: what is due first stands first, and what waits for somebody else last.
 * @param {OfficerClient} client
 * @param {readonly string[]} stages
 * @returns {Promise<Line[]>}
 */
export async function openReviews(client, stages) {
  const lines = await Promise.all(stages.map((stage) => allIn(client, stage)));
  return lines.flat().sort((one, other) => dueAt(one).localeCompare(dueAt(other)));
}

/**
 * @param {OfficerClient} client
 * @param {string} stage
 */
async function allIn(client, stage) {
  /** @type {Line[]} */
  const lines = [];
  /** @type {string | undefined} */
  let cursor;
  do {
    const query = /** @type {Parameters<OfficerClient['list']>[0]} */ ({ stage, ...(cursor && { cursor }) });
    const page = await client.list(query);
    lines.push(...page.badReviews);
    cursor = page.next;
  } while (cursor);
  return lines;
}

/** Times of one civil time can be compared as they are written. @param {Line} line */
const dueAt = ({ nextDue }) => nextDue?.dueAt ?? '9';
