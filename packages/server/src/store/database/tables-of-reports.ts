import type { Duty, Instant, ReportState } from '@haochaping/core';
import type { ColumnType, Generated } from 'kysely';
import type { Json, Moment } from './columns.js';

/** The upper platform, a real province, or a department's app. */
type SinkKind = 'platform' | 'province' | 'webhook';

type OptionalMoment = ColumnType<Instant | null, Instant | null | undefined, Instant | null>;

/** Who is told of what is put on record. */
export type ReportSinkRow = {
  sink_id: string;
  kind: SinkKind;
  /** The app that is told of its own cases; null for a sink that is told of all. */
  app_id: string | null;
  /** Where it is; of a province its name, since its settings hold several addresses. */
  url: string;
  /** Its settings with their secrets. */
  encrypted: string;
  added_at: Moment;
  last_delivered_at: OptionalMoment;
  /** How often in a row nothing came through to it. */
  failures: Generated<number>;
  /** When to try it again, once nothing came through. */
  probe_at: OptionalMoment;
};

/** What a message says that no record holds: a date of a bad review. */
export type DueDetail = { readonly duty: Duty; readonly dueAt: Instant };

/**
 * One message to one sink. It has no content: that is read from the record when it is sent. As long as it waits or is dead, it holds
 * back the later ones of its rating.
 */
export type ReportRow = {
  report_id: Generated<number>;
  region: string;
  sink_id: string;
  /** Of a default, which is of no rating, the id of its case. */
  rating_no: string;
  /** As in the log, or of a date. */
  kind: string;
  position: number;
  detail: Json<DueDetail> | null;
  /** The supervising office of the organisation that was rated. */
  office_code: string | null;
  state: Generated<ReportState>;
  queued_at: Moment;
  next_try_at: Moment;
  /** How often it was taken up to be sent. */
  attempts: Generated<number>;
  /** How many of them count: those that failed although the sink took others. */
  tries: Generated<number>;
  tried_at: OptionalMoment;
  settled_at: OptionalMoment;
  /** Why the last attempt failed. */
  because: ColumnType<string | null, string | null | undefined, string | null>;
};

/** When a bad review is next looked at for a date that comes near. */
export type DueWatch = { rating_no: string; region: string; check_at: Moment };
