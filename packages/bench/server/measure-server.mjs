// @ts-check
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { median } from '../report/median.mjs';
import { ticketsFrom } from './tickets.mjs';

const ROUNDS = 15;
const CALLS_A_ROUND = 60;
const AT_ONCE = 8;

const SUBMISSION = JSON.stringify({
  service: { level: 'dissatisfied', indicators: [] },
  answers: {},
  text: '跑了三趟，每次要的材料都不一样',
});

/** Sends ratings to our server and to a bare one in turns, and gives the medians of the rounds. */
export async function measureServer() {
  const ours = await started('province.mjs');
  const bare = await started('bare.mjs');
  try {
    const tickets = await ticketsFrom(ours.message, (ROUNDS + 1) * CALLS_A_ROUND);
    /** @type {{ ours: number, bare: number }[]} */
    const rounds = [];
    for (let round = -1; round < ROUNDS; round += 1) {
      const rates = { ours: await rate(ours.message.address, tickets), bare: await rate(bare.message.address) };
      if (round >= 0) rounds.push(rates); // the first round warms both up
    }
    return {
      rounds: ROUNDS,
      calls: CALLS_A_ROUND,
      atOnce: AT_ONCE,
      ours: median(rounds.map((round) => round.ours)),
      bare: median(rounds.map((round) => round.bare)),
      ratio: median(rounds.map((round) => round.bare / round.ours)),
    };
  } finally {
    await Promise.all([ours.worker.terminate(), bare.worker.terminate()]);
  }
}

/** @param {string} file */
async function started(file) {
  const worker = new Worker(new URL(file, import.meta.url));
  const [message] = await once(worker, 'message');
  return { worker, message };
}

/**
 * Ratings a second, several at once; each with a ticket of its own where tickets are given.
 * @param {string} address
 * @param {string[]} [tickets]
 */
async function rate(address, tickets) {
  let left = CALLS_A_ROUND;
  const begun = performance.now();
  const senders = Array.from({ length: AT_ONCE }, async () => {
    while (left > 0) {
      left -= 1;
      await submit(address, tickets?.pop());
    }
  });
  await Promise.all(senders);
  return (CALLS_A_ROUND / (performance.now() - begun)) * 1000;
}

/**
 * @param {string} address
 * @param {string | undefined} ticket
 */
async function submit(address, ticket) {
  const response = await fetch(`${address}/v1/ratings`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'idempotency-key': randomUUID(),
      ...(ticket !== undefined && { authorization: `Bearer ${ticket}` }),
    },
    body: SUBMISSION,
  });
  const text = await response.text();
  if (response.status !== 201) throw new Error(`${response.status} ${text}`);
}
