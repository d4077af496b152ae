import type {
  CauseClosing,
  NewCause,
  NewRecord,
  OfficialStep,
  RecordEntry,
  TypicalCaseRelease,
} from '@haochaping/core';
import {
  addRecordEntry,
  closeCause,
  countUnits,
  listCauses,
  listKeyObjects,
  listRecords,
  listReports,
  listSilentLevels,
  listSupervised,
  openCause,
  openRecord,
  releaseTypicalCase,
  suggestCauses,
  takeStep,
  type AnswerOf,
  type Call,
  type Cause,
  type OfficerReview,
  type QueryOf,
  type SupervisionRecord,
} from '@haochaping/protocol';
import type * as z from 'zod/mini';
import { call, type Input } from './call.js';
import { bearer, type CallOptions, type Connection } from './connection.js';
import { idempotent } from './idempotent.js';
import type { OfficerClientOptions } from './officer-client.js';
import { overFetch } from './transport/fetch.js';

type StepOf<Kind extends OfficialStep['step']> = Omit<Extract<OfficialStep, { step: Kind }>, 'step'>;
type Page = { readonly cursor?: string };

/**
 * The calls of the page of a supervisor: what is below their office. An auditor reads the same and writes nothing. Lists come in
 * pages; `next` of a page is the `cursor` of the one after it. Every call rejects with `CallFailed`; what is written counts once,
 * even if it is repeated after a failure.
 */
export type SupervisorClient = {
  /** What each unit has open, due soon, overdue and waiting for the rater, and what it missed or got back twice, ever. */
  counts(options?: CallOptions): Promise<AnswerOf<'countUnits'>>;
  /** Bad reviews, what is due next first. A page may have fewer than 20 lines, or none, and a `next` all the same. */
  list(query?: QueryOf<'listSupervised'>, options?: CallOptions): Promise<AnswerOf<'listSupervised'>>;
  /** Urges the unit that holds a bad review (督办), under the number of a paper. */
  urge(ratingNo: string, urging: StepOf<'urge'>, options?: CallOptions): Promise<OfficerReview>;
  /** Hands a bad review over to 12345 or to discipline inspection (移送), under the number of a paper. */
  handOver(ratingNo: string, handOver: StepOf<'hand-over'>, options?: CallOptions): Promise<OfficerReview>;
  /** Units and people in which bad reviews are concentrated beyond chance, by a declared rule that comes with them. */
  keyObjects(options?: CallOptions): Promise<AnswerOf<'listKeyObjects'>>;
  /** Levels that nobody has chosen for long in a busy channel: the device may be out of order. */
  silentLevels(options?: CallOptions): Promise<AnswerOf<'listSilentLevels'>>;
  /** Bad reviews of one unit, item and level that no cause is linked with yet, where they are several. */
  causeSuggestions(options?: CallOptions): Promise<AnswerOf<'suggestCauses'>>;
  /** Common causes (共性问题), the oldest first; `doubleZero` where the cause and all its reviews are closed (双归零). */
  causes(query?: Page, options?: CallOptions): Promise<AnswerOf<'listCauses'>>;
  /** Opens a common cause with its root, measure and date (notice 001: 找准根源、采取措施、限期整改). */
  openCause(cause: NewCause, options?: CallOptions): Promise<Cause>;
  closeCause(causeId: string, closing: CauseClosing, options?: CallOptions): Promise<Cause>;
  /** What patrols found, leads on accountability, and leads on integrity that were heard in a call; the oldest first. */
  records(query?: Page, options?: CallOptions): Promise<AnswerOf<'listRecords'>>;
  /** Puts down what a patrol found or a lead on accountability: the number of its paper, never what is in it. */
  openRecord(record: NewRecord, options?: CallOptions): Promise<SupervisionRecord>;
  /** How far a record is: handed over, under way, concluded; each under the number of a paper. */
  addRecordEntry(recordId: string, entry: RecordEntry, options?: CallOptions): Promise<SupervisionRecord>;
  /** Releases a typical case in words that name nobody. */
  releaseTypicalCase(released: TypicalCaseRelease, options?: CallOptions): Promise<AnswerOf<'releaseTypicalCase'>>;
  /** How the reports to upper platforms and to apps stand, in one state: `waiting` unless given, `delivered`, `dead` or `dropped`. */
  reports(query?: Partial<QueryOf<'listReports'>>, options?: CallOptions): Promise<AnswerOf<'listReports'>>;
};

/** What a supervisor of a supervising office, or its auditor, does from a page or a server. */
export function createSupervisorClient({ endpoint, officerToken }: OfficerClientOptions): SupervisorClient {
  const connection: Connection = { endpoint, credentials: bearer(officerToken), transport: overFetch };
  const write = writer(connection);
  const take = write(takeStep, ({ ratingNo, ...body }: OfficialStep & { readonly ratingNo: string }) => ({
    params: { ratingNo },
    body,
  }));
  const open = write(openCause, (body: NewCause) => ({ body }));
  const close = write(closeCause, ({ causeId, ...body }: CauseClosing & { readonly causeId: string }) => ({
    params: { causeId },
    body,
  }));
  const keep = write(openRecord, (body: NewRecord) => ({ body }));
  const enter = write(addRecordEntry, ({ recordId, ...body }: RecordEntry & { readonly recordId: string }) => ({
    params: { recordId },
    body,
  }));
  const release = write(releaseTypicalCase, (body: TypicalCaseRelease) => ({ body }));
  return {
    counts: (options) => call(countUnits, connection, options),
    list: (query, options) => call(listSupervised, connection, { ...options, query: { ...query } }),
    urge: (ratingNo, urging, options) => take({ ratingNo, step: 'urge', ...urging }, options),
    handOver: (ratingNo, handOver, options) => take({ ratingNo, step: 'hand-over', ...handOver }, options),
    keyObjects: (options) => call(listKeyObjects, connection, options),
    silentLevels: (options) => call(listSilentLevels, connection, options),
    causeSuggestions: (options) => call(suggestCauses, connection, options),
    causes: (query, options) => call(listCauses, connection, { ...options, query: { ...query } }),
    openCause: (cause, options) => open(cause, options),
    closeCause: (causeId, closing, options) => close({ causeId, ...closing }, options),
    records: (query, options) => call(listRecords, connection, { ...options, query: { ...query } }),
    openRecord: (record, options) => keep(record, options),
    addRecordEntry: (recordId, entry, options) => enter({ recordId, ...entry }, options),
    releaseTypicalCase: (released, options) => release(released, options),
    reports: (query, options) => call(listReports, connection, { ...options, query: { ...query } }),
  };
}

/** Calls that write, each with a key of its own until it is answered. */
export const writer =
  (connection: Connection) =>
  <Content, Answer extends z.ZodMiniType>(
    endpoint: Call & { readonly answer: Answer },
    inputOf: (content: Content) => Pick<Input, 'params' | 'body'>,
  ) =>
    idempotent(
      (content: Content, key: string, options?: CallOptions) =>
        call(endpoint, connection, { ...options, ...inputOf(content), headers: { 'idempotency-key': key } }),
      () => '',
    );
