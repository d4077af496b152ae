// @ts-check
import { median } from '../report/median.mjs';
import { BARE, Numbers, callsOf } from './calls.mjs';
import { send, sendAll } from './load.mjs';
import { bareServer, countCpuTime, filledProvince, startEngine } from './subjects.mjs';

export const CONNECTIONS = [1, 20, 100];
export const CALLS = 100;
/** Sent by each before it is measured, so that what runs is compiled. */
export const WARMING_CALLS = 600;
const RATINGS = 10_000;

/** @typedef {{ cpu: number, wall: number }} Cost microseconds a call */
/** @typedef {{ title: string, connections: number, bare: Cost, ours: Cost, before?: Cost, ratio: Cost, ratioBefore?: Cost, budget?: Cost }} Row */

/**
 * Sends every call to our server, to an earlier build of it if there is one, and what compares to it to a bare server, in turns;
 * gives the medians of the rounds and of the ratios of each round.
 * @param {{ engine: import('./subjects.mjs').Engine, ours: string, before?: string | undefined, rounds: number }} asked
 */
export async function measureCalls({ engine, ours, before, rounds }) {
  const databases = await startEngine(engine);
  const used = rounds * CONNECTIONS.length * CALLS * 3 + WARMING_CALLS * 3;
  /** @type {import('./subjects.mjs').Filled} */
  const filled = { ratings: [0, RATINGS], tickets: [RATINGS, RATINGS + used + 1_000] };
  try {
    const subjects = {
      bare: { child: await bareServer(databases), numbers: new Numbers({ ratings: RATINGS, tickets: filled.tickets }) },
      ours: await subject(databases, ours, filled),
      ...(before !== undefined && { before: await subject(databases, before, filled) }),
    };
    const calls = callsOf(filled.tickets[1]);
    for (const [name, { child, numbers }] of Object.entries(subjects)) {
      for (const call of calls) {
        const next = name === 'bare' ? () => BARE[call.bare] : () => call.next(numbers);
        if (name !== 'bare' && call.first) await sendAll(child.started.address, call.first(numbers, WARMING_CALLS));
        await send(child.started.address, 20, WARMING_CALLS, next);
      }
    }
    /** @type {Map<string, Partial<Record<string, Cost[]>>>} */
    const costs = new Map();
    for (let round = 0; round < rounds; round += 1) {
      for (const connections of CONNECTIONS) {
        for (const call of calls) {
          for (const [name, { child, numbers }] of inTurn(Object.entries(subjects), round)) {
            const next = name === 'bare' ? () => BARE[call.bare] : () => call.next(numbers);
            if (name !== 'bare' && call.first) await sendAll(child.started.address, call.first(numbers, CALLS));
            const cost = await costOf(databases, child, connections, next);
            const key = `${call.title} ${connections}`;
            const ofCall = costs.get(key) ?? {};
            costs.set(key, { ...ofCall, [name]: [...(ofCall[name] ?? []), cost] });
          }
        }
      }
    }
    await Promise.all(Object.values(subjects).map(({ child }) => child.stop()));
    return CONNECTIONS.flatMap((connections) =>
      calls.map((call) => rowOf(call, connections, costs.get(`${call.title} ${connections}`) ?? {})),
    );
  } finally {
    await databases.remove();
  }
}

/**
 * @param {import('./subjects.mjs').Databases} databases
 * @param {string} module
 * @param {import('./subjects.mjs').Filled} filled
 */
async function subject(databases, module, filled) {
  const child = await filledProvince(databases, module, filled);
  return { child, numbers: new Numbers({ ratings: filled.ratings[1], tickets: filled.tickets }) };
}

/**
 * @param {import('./subjects.mjs').Databases} databases
 * @param {Parameters<typeof countCpuTime>[1]} child
 * @param {number} connections
 * @param {() => import('./load.mjs').Sending} next
 * @param {number} [count]
 * @returns {Promise<Cost>}
 */
export async function costOf(databases, child, connections, next, count = CALLS) {
  const cpuTime = await countCpuTime(databases, child);
  const begun = performance.now();
  await send(child.started.address, connections, count, next);
  const wall = (performance.now() - begun) * 1000;
  return { cpu: (await cpuTime()) / count, wall: wall / count };
}

/**
 * Each round begins with another one.
 * @template Item
 * @param {readonly Item[]} items
 * @param {number} round
 */
export function inTurn(items, round) {
  const first = round % items.length;
  return [...items.slice(first), ...items.slice(0, first)];
}

/**
 * @param {import('./calls.mjs').Call} call
 * @param {number} connections
 * @param {Partial<Record<string, Cost[]>>} costs
 * @returns {Row}
 */
function rowOf({ title, budget }, connections, { bare = [], ours = [], before }) {
  return {
    title,
    connections,
    bare: medianOf(bare),
    ours: medianOf(ours),
    ratio: ratioOf(ours, bare),
    ...(before && { before: medianOf(before), ratioBefore: ratioOf(before, bare) }),
    ...(budget && { budget }),
  };
}

/** @param {readonly Cost[]} costs @returns {Cost} */
export const medianOf = (costs) => ({
  cpu: median(costs.map(({ cpu }) => cpu)),
  wall: median(costs.map(({ wall }) => wall)),
});

/** @param {readonly Cost[]} costs @param {readonly Cost[]} to */
export const ratioOf = (costs, to) =>
  medianOf(
    costs.map(({ cpu, wall }, round) => ({
      cpu: cpu / (to[round]?.cpu ?? NaN),
      wall: wall / (to[round]?.wall ?? NaN),
    })),
  );
