import { secretTextSchema } from '@haochaping/core';
import type { Caller } from '@haochaping/protocol';
import { appWithSecrets } from '../apps/app.js';
import { useNonce } from '../apps/nonces.js';
import { isSignedWith, isWithinWindow, readSignature, signatureFaults } from '../apps/signature.js';
import type { Callers } from '../interface/callers.js';
import { refused, type Refused } from '../interface/outcome.js';
import { officerByToken } from '../officers/officer-token.js';
import { ratingByTrackingToken } from '../ratings/tracking-token.js';
import type { Clock } from '../store/clock.js';
import type { Keys } from '../store/crypto/keys.js';
import { hashOfToken } from '../store/crypto/token.js';
import type { Database } from '../store/database/database.js';
import { surveyTicketOf } from '../surveys/answer-survey.js';
import { issuedTicket, recentTicket } from '../tickets/ticket.js';

/** A call as it arrived: nothing in it is trusted yet. */
export type IncomingCall = {
  readonly method: string;
  /** Path and query exactly as they were sent. */
  readonly target: string;
  readonly header: (name: string) => string | undefined;
  readonly body: Uint8Array;
};

type Authenticated<Who> = {
  readonly outcome: 'authenticated';
  readonly caller: Who;
  /** The rate limit counts its calls under this; never an address, since 500 citizens share that of one hall. */
  readonly countedAs: string;
};

/** How each kind of caller proves who it is. */
export type Authenticate = {
  readonly [Kind in Caller]: (call: IncomingCall, now: number) => Promise<Authenticated<Callers[Kind]> | Refused>;
};

const authenticated = <Who>(caller: Who, countedAs: string): Authenticated<Who> => ({
  outcome: 'authenticated',
  caller,
  countedAs,
});

type Against = {
  readonly database: Database;
  readonly keys: Keys;
  readonly clock: Clock;
  readonly basePath: string;
};

export const authenticateAgainst = ({ database, keys, clock, basePath }: Against): Authenticate => ({
  async department(call) {
    const signature = readSignature(call.header);
    if (!signature) return refused('signature-missing', { errors: signatureFaults(call.header) });
    // Signatures carry the host's time; a sandbox's own clock may be days ahead of it.
    const hostTime = clock.now();
    if (!isWithinWindow(signature, hostTime)) return refused('signature-time-off', { serverTime: hostTime });
    const known = await appWithSecrets(database, keys, signature.appId);
    // A gateway that strips its prefix was called with it: the prefixed path is what was signed.
    const targets = [call.target, `${basePath}${call.target}`];
    const isSigned = known?.secrets.some((secret) =>
      targets.some((target) => isSignedWith(secret, signature, { ...call, target })),
    );
    if (!known || !isSigned) return refused('signature-wrong');
    if (known.isDisabled) return refused('app-disabled');
    const fresh = await useNonce(database, signature.appId, signature.nonce, hostTime);
    return fresh ? authenticated(known.app, known.app.appId) : refused('nonce-replayed');
  },

  async ticket(call) {
    const token = bearerIn(call.header('authorization'));
    const hash = hashOfToken(token ?? '');
    // What is shown is read afresh; whoever stores something checks it again.
    const known = call.method === 'GET' ? undefined : recentTicket(hash);
    const ticket = token && (known ?? (await issuedTicket(database, hash)));
    return token && ticket ? authenticated({ ...ticket, token }, ticket.ticketHash) : refused('ticket-unknown');
  },

  async 'tracking-token'(call, now) {
    const token = bearerIn(call.header('authorization'));
    const rating = token && (await ratingByTrackingToken(database, token, now));
    return rating ? authenticated(rating, rating.ratingNo) : refused('tracking-token-unknown');
  },

  async 'survey-ticket'(call) {
    const token = bearerIn(call.header('authorization'));
    const ticket = token && (await surveyTicketOf(database, hashOfToken(token)));
    return ticket ? authenticated(ticket, ticket.ticketHash) : refused('survey-ticket-unknown');
  },

  async officer(call, now) {
    const token = bearerIn(call.header('authorization'));
    const officer = token && (await officerByToken(database, token, now));
    return officer && token ? authenticated(officer, hashOfToken(token)) : refused('officer-token-unknown');
  },

  anyone: () => Promise.resolve(authenticated(undefined, '')),
});

/** The token of an Authorization header, if it has the form of one. */
function bearerIn(authorization: string | undefined): string | undefined {
  const [, token] = /^Bearer +(\S+)$/i.exec(authorization ?? '') ?? [];
  const parsed = secretTextSchema.safeParse(token);
  return parsed.success ? parsed.data : undefined;
}
