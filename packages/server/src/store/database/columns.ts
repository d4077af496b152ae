import { instantOf, type Instant } from '@haochaping/core';
import type { ColumnType } from 'kysely';

/** A moment: written as an instant, read as one, in whole seconds and +08:00 (`timestamptz`). */
export type Moment = ColumnType<Instant, Instant, Instant>;

/** A value kept as `jsonb`; it is written as text, since pg would take an array for an array of SQL. */
export type Json<Value> = ColumnType<Value, string, string>;

/** The types that PGlite and pg read differently, by their PostgreSQL oid, and how both read them here. */
export const READ_AS: Readonly<Record<number, (text: string) => unknown>> = {
  20: Number, // int8, and with it count(*)
  1082: String, // date
  1184: (text) => instantOf(Date.parse(text)), // timestamptz
};
