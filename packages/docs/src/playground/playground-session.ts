import {
  createRatingClient,
  memoryOutbox,
  createTrackingClient,
  type RatingClient,
  type TrackingClient,
} from '@haochaping/client';
import { createDepartmentClient, type DepartmentClient } from '@haochaping/client/department';
import { millisOf, type Receipt } from '@haochaping/core';
import { moveSandboxClock, type OfficerReview } from '@haochaping/protocol';
import { closedCase, type PlaceId } from '@haochaping/test-support/samples';
import { reviewOf, take, type StepName } from './officer.js';
import { ENDPOINT, type Province } from './province.js';

/** What stands on the playground's table now. */
export type Table = {
  readonly place: PlaceId;
  readonly caseNo?: string;
  /** How many ratings the department sees, and never which. */
  readonly ratings?: number;
  readonly receipt?: Receipt;
  readonly tracking?: TrackingClient;
  readonly review?: OfficerReview;
};

/** Plays the department, and the officer, against the province in this page. The citizen is whoever sits before the screen. */
export class PlaygroundSession {
  readonly #department: DepartmentClient;
  readonly #changed: () => void;
  #ahead = 0;
  #cases = 0;
  table: Table = { place: 'tianjin' };

  constructor({ credentials }: Province, changed: () => void) {
    this.#department = createDepartmentClient({ endpoint: ENDPOINT, ...credentials });
    this.#changed = changed;
  }

  /** The time of the province. */
  get now(): number {
    return Date.now() + this.#ahead;
  }

  /** Registers a fresh case, which replaces the one on the table. */
  async register(place: PlaceId): Promise<void> {
    this.#cases += 1;
    const caseNo = `DEMO-${this.#cases}`;
    await this.#department.registerServiceCase(caseNo, closedCase(place, this.now));
    this.#put({ place, caseNo, ratings: 0 });
  }

  /** A client with a fresh ticket for the case. Nothing that is rated here outlives the page. */
  async ticketed(): Promise<RatingClient | undefined> {
    const { caseNo } = this.table;
    if (caseNo === undefined) return undefined;
    const { ticket } = await this.#department.requestTicket(caseNo, { channel: 'pc' });
    return createRatingClient({ endpoint: ENDPOINT, ticket, outbox: memoryOutbox() });
  }

  async rated(receipt: Receipt): Promise<void> {
    this.#put({ ...this.table, receipt });
    await this.#look();
  }

  async take(step: StepName): Promise<void> {
    const { review, place } = this.table;
    if (!review) return;
    await take(this.#department, { place, review, step }, this.now);
    await this.#look();
  }

  /** Moves the sandbox's clock; what time brings happens at once. */
  async forward(days: number): Promise<void> {
    const { method, path } = moveSandboxClock;
    const body = JSON.stringify({ forwardSeconds: days * 86_400 });
    const headers = { 'content-type': 'application/json' };
    const answer: unknown = await (await fetch(ENDPOINT + path, { method, body, headers })).json();
    this.#ahead = millisOf(moveSandboxClock.answer.parse(answer).now) - Date.now();
    await this.#look();
  }

  /** What the department, the officer and the citizen see now. */
  async #look(): Promise<void> {
    const { place, caseNo, receipt } = this.table;
    if (caseNo === undefined) {
      this.#changed();
      return;
    }
    const { ratings } = await this.#department.listRatings(caseNo);
    const known = { place, caseNo, ratings: ratings.length, ...(receipt && { receipt }) };
    if (!receipt?.badReview) {
      this.#put(known);
      return;
    }
    const review = await reviewOf(this.#department, place, receipt.ratingNo);
    const { trackingToken } = receipt;
    this.#put({ ...known, review, tracking: createTrackingClient({ endpoint: ENDPOINT, trackingToken }) });
  }

  #put(table: Table): void {
    this.table = table;
    this.#changed();
  }
}
