// @ts-check
import { randomUUID } from 'node:crypto';
import { BAD, GOOD, OFFICER_TOKENS, tokenOf } from './fill.mjs';

/**
 * @typedef {import('./load.mjs').Sending} Sending
 * @typedef {object} Call
 * @property {string} title
 * @property {'insert' | 'select'} bare what a bare server does in comparison
 * @property {(numbers: Numbers) => Sending} next
 * @property {(numbers: Numbers, count: number) => readonly Sending[]} [first] what comes before, and is not measured
 * @property {{ cpu: number, wall: number }} [budget] at the most, ÷ bare
 */

/** What is used up: tickets in their order, and everything else in turn. */
export class Numbers {
  #ticket;
  #rated;
  #turn = 0;

  /** @param {{ ratings: number, tickets: readonly [number, number] }} filled */
  constructor({ ratings, tickets: [first] }) {
    this.#ticket = first;
    this.#rated = ratings;
  }

  nextTicket() {
    this.#ticket += 1;
    return tokenOf('ticket', this.#ticket);
  }

  /** The next tickets to be used, which stay unused. @param {number} count */
  ticketsToCome(count) {
    return Array.from({ length: count }, (_, index) => tokenOf('ticket', this.#ticket + 1 + index));
  }

  /** A ticket that is not used up, from the end of those there are. @param {number} last */
  ticketFromTheEnd(last) {
    this.#turn += 1;
    return tokenOf('ticket', last - (this.#turn % 1000));
  }

  badReceipt() {
    this.#turn += 1;
    return tokenOf('receipt', 5 * (1 + (this.#turn % (this.#rated / 5 - 1))));
  }

  /** @param {'officer' | 'caller' | 'supervisor'} role */
  officer(role) {
    this.#turn += 1;
    return tokenOf(role, this.#turn % OFFICER_TOKENS);
  }
}

/** @param {string} token */
const bearer = (token) => ({ authorization: `Bearer ${token}` });

/** @type {(body: string) => (numbers: Numbers) => Sending} */
const submit = (body) => (numbers) => ({
  method: 'POST',
  path: '/v1/ratings',
  headers: { ...bearer(numbers.nextTicket()), 'content-type': 'application/json', 'idempotency-key': randomUUID() },
  body,
  status: 201,
});

/** @type {(path: string, token: (numbers: Numbers) => string) => (numbers: Numbers) => Sending} */
const read = (path, token) => (numbers) => ({ method: 'GET', path, headers: bearer(token(numbers)), status: 200 });

/** The rating session of each ticket, which its page asked the same process for. @type {Call['first']} */
const sessions = (numbers, count) =>
  numbers.ticketsToCome(count).map((ticket) => read('/v1/rating-session', () => ticket)(numbers));

const SUPERVISED = [
  ['件数', 'counts'],
  ['清单', 'bad-reviews'],
  ['待核实的清单', 'bad-reviews?stage=to-verify'],
  ['重点单位和人员', 'key-objects'],
  ['共性问题提示', 'cause-suggestions'],
];

/** @param {number} lastTicket @returns {readonly Call[]} */
export const callsOf = (lastTicket) => [
  { title: '提交好评', bare: 'insert', first: sessions, next: submit(GOOD), budget: { cpu: 1.7, wall: 2 } },
  { title: '提交差评', bare: 'insert', first: sessions, next: submit(BAD), budget: { cpu: 2.5, wall: 2.5 } },
  { title: '提交好评，别的进程给的会话', bare: 'insert', next: submit(GOOD) },
  {
    title: '评价会话',
    bare: 'select',
    next: read('/v1/rating-session', (numbers) => numbers.ticketFromTheEnd(lastTicket)),
  },
  { title: '办理进度', bare: 'select', next: read('/v1/bad-reviews/mine', (numbers) => numbers.badReceipt()) },
  { title: '存证证明', bare: 'select', next: read('/v1/ratings/mine/log-proof', (numbers) => numbers.badReceipt()) },
  { title: '承办人的列表', bare: 'select', next: read('/v1/bad-reviews', (numbers) => numbers.officer('officer')) },
  { title: '回访员的列表', bare: 'select', next: read('/v1/bad-reviews', (numbers) => numbers.officer('caller')) },
  ...SUPERVISED.map(([title, path]) => ({
    title: `监督员的${title}`,
    bare: /** @type {const} */ ('select'),
    next: read(`/v1/supervision/${path}`, (numbers) => numbers.officer('supervisor')),
  })),
];

/** @type {Readonly<Record<'insert' | 'select', Sending>>} */
export const BARE = {
  insert: {
    method: 'POST',
    path: '/rows',
    headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID(), ...bearer(tokenOf('ticket', 0)) },
    body: GOOD,
    status: 201,
  },
  select: { method: 'GET', path: '/rows/one', headers: bearer(tokenOf('ticket', 0)), status: 200 },
};

/** The sweeps of a sandbox, which run when its clock is moved: a second at a time, so that nothing is due. @type {Sending} */
export const SWEEPS = {
  method: 'POST',
  path: '/v1/sandbox/clock',
  headers: { 'content-type': 'application/json' },
  body: '{"forwardSeconds":1}',
  status: 200,
};

/** What the sweeps of a sandbox have published of the month in which the copies of ratings end. @type {Sending} */
export const PUBLISHED = {
  method: 'GET',
  path: '/v1/publications/2026-09/figures?regionCode=141125',
  headers: {},
  status: 200,
};
