// @ts-check
import { PUBLISHED, SWEEPS, Numbers, callsOf } from './calls.mjs';
import { sendAll } from './load.mjs';
import { CALLS, WARMING_CALLS, costOf, inTurn, medianOf, ratioOf } from './measure-calls.mjs';
import { filledProvince, startEngine } from './subjects.mjs';

const CONNECTIONS = 20;
const SWEEPS_A_ROUND = 20;
export const GROWTH_BUDGET = 1.3;

/** @typedef {import('./measure-calls.mjs').Cost} Cost */
/** @typedef {{ title: string, small: Cost, large: Cost, ratio: Cost }} Row */

/**
 * The same calls and sweeps on few ratings and on many, in turns, both on one PostgreSQL: what a call costs must not grow with the
 * tables.
 * @param {{ ours: string, sizes: readonly [number, number], rounds: number }} asked
 * @returns {Promise<readonly Row[]>}
 */
export async function measureGrowth({ ours, sizes, rounds }) {
  const databases = await startEngine('PostgreSQL');
  const tickets = (rounds * CALLS + WARMING_CALLS) * 3 + 1_000;
  try {
    const subjects = [];
    for (const ratings of sizes) {
      /** @type {import('./subjects.mjs').Filled} */
      const filled = { ratings: [0, ratings], tickets: [ratings, ratings + tickets] };
      const child = await filledProvince(databases, ours, filled, ['--sandbox']);
      const numbers = new Numbers({ ratings, tickets: filled.tickets });
      subjects.push({ child, numbers, calls: [...callsOf(filled.tickets[1]), SWEEP_CALL, PUBLISHED_CALL] });
    }
    /** @type {Map<string, Cost[][]>} */
    const costs = new Map();
    for (let round = -1; round < rounds; round += 1) {
      for (const [which, { title }] of (subjects[0]?.calls ?? []).entries()) {
        for (const [size, { child, numbers, calls }] of inTurn([...subjects.entries()], round + 1)) {
          const call = calls[which];
          if (!call) continue;
          const count = call === SWEEP_CALL ? SWEEPS_A_ROUND : round < 0 ? WARMING_CALLS : CALLS;
          if (call.first) await sendAll(child.started.address, call.first(numbers, count));
          const connections = call === SWEEP_CALL ? 1 : CONNECTIONS;
          const cost = await costOf(databases, child, connections, () => call.next(numbers), count);
          if (round < 0) continue; // the first round warms all up
          const ofCall = costs.get(title) ?? sizes.map(() => []);
          ofCall[size]?.push(cost);
          costs.set(title, ofCall);
        }
      }
    }
    await Promise.all(subjects.map(({ child }) => child.stop()));
    return [...costs].map(([title, [small = [], large = []]]) => ({
      title,
      small: medianOf(small),
      large: medianOf(large),
      ratio: ratioOf(large, small),
    }));
  } finally {
    await databases.remove();
  }
}

/** @type {import('./calls.mjs').Call} */
const SWEEP_CALL = { title: '每分钟做一次的事（没有到点的）', bare: 'select', next: () => SWEEPS };
/** @type {import('./calls.mjs').Call} */
const PUBLISHED_CALL = { title: '公布的数字（一个月）', bare: 'select', next: () => PUBLISHED };
