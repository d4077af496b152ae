// @ts-check
import { Agent, request } from 'node:http';

/**
 * @typedef {object} Sending
 * @property {'GET' | 'POST'} method
 * @property {string} path
 * @property {Readonly<Record<string, string>>} [headers]
 * @property {string} [body]
 * @property {number} status what it must be answered with
 */

/**
 * Sends so many requests over kept connections, each one after the other.
 * @param {string} address
 * @param {number} connections
 * @param {number} calls
 * @param {() => Sending} next
 */
export async function send(address, connections, calls, next) {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  let left = calls;
  const senders = Array.from({ length: connections }, async () => {
    while (left > 0) {
      left -= 1;
      await sendOne(address, agent, next());
    }
  });
  try {
    await Promise.all(senders);
  } finally {
    agent.destroy();
  }
}

/**
 * Sends them all, a few at once.
 * @param {string} address
 * @param {readonly Sending[]} sendings
 */
export async function sendAll(address, sendings) {
  const left = [...sendings];
  await send(address, 8, left.length, () => /** @type {Sending} */ (left.pop()));
}

/**
 * @param {string} address
 * @param {Agent} agent
 * @param {Sending} sending
 * @returns {Promise<string>}
 */
const sendOne = (address, agent, { method, path, headers = {}, body = '', status }) =>
  new Promise((resolve, reject) => {
    const sent = request(
      `${address}${path}`,
      { agent, method, headers: { ...headers, ...(body && { 'content-length': Buffer.byteLength(body) }) } },
      (response) => {
        /** @type {Buffer[]} */
        const chunks = [];
        response.on('data', (chunk) => chunks.push(chunk));
        response.on('error', reject);
        response.on('end', () => {
          const text = Buffer.concat(chunks).toString('utf8');
          if (response.statusCode === status) resolve(text);
          else reject(new Error(`${method} ${path}: ${response.statusCode} ${text}`));
        });
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });
