import type { Clock } from '../clock.js';
import type { Database } from '../database/database.js';
import { appWithSecret } from '../department/app.js';
import { useNonce } from '../department/nonces.js';
import { isSignedWith, isTimely, readSignature, signatureFaults } from '../department/signature.js';
import { officerByToken } from '../officers/officer.js';
import { ratingNoByTrackingToken } from '../ratings/tracking-token.js';
import type { Keys } from '../secrecy/keys.js';
import { hashOfToken } from '../secrecy/token.js';
import { issuedTicket } from '../tickets/issued-ticket.js';
import { bearerIn } from './bearer.js';
import type { Doormen, Recognised } from './callers.js';
import { refused } from './outcome.js';

const recognised = <Who>(who: Who, countedAs: string): Recognised<Who> => ({ outcome: 'recognised', who, countedAs });

type Keepers = {
  readonly database: Database;
  readonly keys: Keys;
  readonly clock: Clock;
  readonly basePath: string;
};

export const doormenOf = ({ database, keys, clock, basePath }: Keepers): Doormen => ({
  async department(arrival) {
    const signature = readSignature(arrival.header);
    if (!signature) return refused('signature-missing', { errors: signatureFaults(arrival.header) });
    // The sandbox may be days ahead; a department's server signs with the time of its host, and so do we.
    const hostTime = clock.now();
    if (!isTimely(signature, hostTime)) return refused('signature-time-off', { serverTime: hostTime });
    const known = await appWithSecret(database, keys, signature.appId);
    // A gateway that takes its path away has been called with it, and so that is what was signed.
    const targets = [arrival.target, `${basePath}${arrival.target}`];
    const isSigned = targets.some((target) => known && isSignedWith(known.secret, signature, { ...arrival, target }));
    if (!known || !isSigned) return refused('signature-wrong');
    const fresh = await useNonce(database, signature.appId, signature.nonce, hostTime);
    return fresh ? recognised(known.app, known.app.appId) : refused('nonce-replayed');
  },

  async ticket(arrival) {
    const token = bearerIn(arrival.header('authorization'));
    const ticket = token && (await issuedTicket(database, hashOfToken(token)));
    return token && ticket ? recognised({ ...ticket, token }, ticket.ticketHash) : refused('ticket-unknown');
  },

  async 'tracking-token'(arrival) {
    const token = bearerIn(arrival.header('authorization'));
    const ratingNo = token && (await ratingNoByTrackingToken(database, token));
    return ratingNo ? recognised({ ratingNo }, ratingNo) : refused('tracking-token-unknown');
  },

  async officer(arrival, now) {
    const token = bearerIn(arrival.header('authorization'));
    const officer = token && (await officerByToken(database, token, now));
    return officer && token ? recognised(officer, hashOfToken(token)) : refused('officer-token-unknown');
  },

  anyone: () => Promise.resolve(recognised(undefined, '')),
});
