import type { LogKey, LogRecordKind } from '@haochaping/core';
import type { Generated } from 'kysely';
import type { Json, Moment } from './columns.js';

/** The records in the order of their arrival. The database itself writes these rows; they hold no content. */
export type LogEntry = {
  entry_id: Generated<number>;
  /** Of what is of no rating: the id of a default’s case, of a callback, the month of a sample, the region and period of a publication. */
  rating_no: string;
  region: string;
  kind: LogRecordKind;
  /** The record's position among those of its kind and rating. */
  position: number;
  recorded_at: Moment;
  /** Both are there once it is sealed. */
  salt: string | null;
  leaf_index: number | null;
};

/** A complete subtree of the log: `2 ** level` entries. */
export type LogSubtree = { level: number; position: number; digest: string };
export type LogKeyRow = {
  key_id: string;
  public_key: Json<LogKey>;
  /** The newest one signs. */
  generation: number;
  since: Moment;
};
export type LogHeadRow = { size: number; root: string; sealed_at: Moment; key_id: string; signature: string };
/** The one row that whoever appends to the log holds locked. */
export type LogLock = { id: number };
