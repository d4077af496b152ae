import type { Caller } from '@haochaping/protocol';
import type { CallingApp } from '../department/app.js';
import type { Officer } from '../officers/officer.js';
import type { PresentedTicket } from '../tickets/issued-ticket.js';
import type { Refused } from './outcome.js';

/** What a handler knows of whoever calls it. */
export type Callers = {
  readonly department: CallingApp;
  readonly ticket: PresentedTicket;
  readonly 'tracking-token': { readonly ratingNo: string };
  readonly officer: Officer;
  readonly anyone: undefined;
};

/** A call at the door: nothing in it is believed yet. */
export type Arrival = {
  readonly method: string;
  /** Path and query exactly as they were sent. */
  readonly target: string;
  readonly header: (name: string) => string | undefined;
  readonly body: Uint8Array;
};

export type Recognised<Who> = {
  readonly outcome: 'recognised';
  readonly who: Who;
  /** Under which its calls are counted; never an address, since 500 citizens share that of one hall. */
  readonly countedAs: string;
};

/** How each kind of caller proves who it is. */
export type Doormen = {
  readonly [Kind in Caller]: (arrival: Arrival, now: number) => Promise<Recognised<Callers[Kind]> | Refused>;
};
