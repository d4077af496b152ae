import { instantOf, type RecordEntry, type SupervisionRecordContent } from '@haochaping/core';
import { IDEMPOTENCY_KEY_HEADER, type SupervisionRecord } from '@haochaping/protocol';
import { sql, type Selectable } from 'kysely';
import { isDeepStrictEqual } from 'node:util';
import type { Officer } from '../interface/callers.js';
import type { Handler } from '../interface/handler.js';
import { answered, refused, refusedAt } from '../interface/outcome.js';
import { readableCode } from '../store/crypto/readable-code.js';
import type { Database, WithinTransaction } from '../store/database/database.js';
import type { SupervisionRecordRow } from '../store/database/tables-of-supervision.js';
import { CURSOR_UNKNOWN, cursorIn, cursorText, type Cursor } from '../interface/cursor.js';
import { lockKey, ofEachOffice, officesRead, unitToKeep } from './supervised-units.js';

const [PAGE, ID_LENGTH] = [20, 12];

const entries = sql<readonly { readonly at: string; readonly entry: RecordEntry }[]>`(
  select coalesce(jsonb_agg(jsonb_build_object('at', entered_at, 'entry', entry) order by position), '[]')
  from supervision_entry made where made.record_id = supervision_record.record_id and made.region = supervision_record.region)`;
const beside = [
  entries.as('entries'),
  sql<string>`(select org_name from organisation where organisation.org_code = supervision_record.org_code)`.as(
    'org_name',
  ),
] as const;

type Row = Selectable<SupervisionRecordRow> & {
  readonly entries: readonly { readonly at: string; readonly entry: RecordEntry }[];
  readonly org_name: string;
};

const recordOf = (row: Row): SupervisionRecord => ({
  recordId: row.record_id,
  orgCode: row.org_code,
  orgName: row.org_name,
  ...row.content,
  openedAt: row.opened_at,
  entries: row.entries.map(({ at, entry }) => ({ at: instantOf(Date.parse(at)), ...entry })),
  ...(row.concluded_at !== null && { concludedAt: row.concluded_at }),
});

/** What patrols found, leads on accountability and on integrity below the caller’s office, oldest first. */
export const listRecords =
  (database: Database): Handler<'listRecords'> =>
  async ({ caller, query: { cursor } }) => {
    const offices = await officesRead(database, caller);
    if (!offices) return refused('step-not-of-this-role');
    const after = cursor === undefined ? undefined : cursorIn(cursor);
    if (cursor !== undefined && !after) return refused('query-invalid', { errors: CURSOR_UNKNOWN });
    const rows = offices.length === 0 ? [] : await recordsUnder(database, offices, after).execute();
    const page = rows.slice(0, PAGE);
    const last = rows.length > PAGE ? page.at(-1) : undefined;
    return answered({
      records: page.map(recordOf),
      ...(last && { next: cursorText([last.opened_at, last.record_id]) }),
    });
  };

/** A page in the order of an index, of each office in one statement. */
export function recordsUnder(database: Database, offices: readonly string[], after?: Cursor) {
  const later = after ? sql<boolean>`(opened_at, record_id) > (${after[0]}, ${after[1]})` : sql<boolean>`true`;
  const page = (office: string) =>
    database
      .selectFrom('supervision_record')
      .selectAll()
      .where('office_code', '=', office)
      .where(later)
      .orderBy('opened_at')
      .orderBy('record_id')
      .limit(PAGE + 1);
  return database
    .selectFrom(ofEachOffice(offices, page).as('supervision_record'))
    .selectAll('supervision_record')
    .select(beside)
    .orderBy('opened_at')
    .orderBy('record_id')
    .limit(PAGE + 1);
}

/** Puts down what a patrol found or a lead on accountability, once for its key. */
export const openRecord =
  (database: Database): Handler<'openRecord'> =>
  ({ caller, body: { orgCode, reference, ...content }, idempotencyKey, now }) =>
    database.transaction().execute(async (transaction) => {
      const unit = await unitToKeep(transaction, caller, 'urge', orgCode);
      if (unit.outcome === 'refused') return unit;
      const said: Said = { entry: { state: 'noted', reference }, caller, idempotencyKey, now };
      await lockKey(transaction, caller, idempotencyKey);
      const earlier = await recordWithKey(transaction, said);
      if (earlier) {
        const isSame = earlier.org_code === orgCode && isDeepStrictEqual(earlier.content, content);
        return isSame && isDeepStrictEqual(earlier.entries[0]?.entry, said.entry)
          ? answered(recordOf(earlier))
          : refusedAt('idempotency-key-reused', `/${IDEMPOTENCY_KEY_HEADER}`);
      }
      const { region, office } = unit;
      const record = { record_id: readableCode(ID_LENGTH), region, office_code: office, org_code: orgCode };
      await keepRecord(transaction, record, content, now);
      await addEntry(transaction, { ...record, position: 1 }, said);
      return answered(recordOf(await recordNow(transaction, record.record_id)));
    });

/** How far it is, once for its key. */
export const addRecordEntry =
  (database: Database): Handler<'addRecordEntry'> =>
  ({ caller, parameters: { recordId }, body: entry, idempotencyKey, now }) =>
    database.transaction().execute(async (transaction) => {
      const found = await transaction
        .selectFrom('supervision_record')
        .selectAll()
        .where('record_id', '=', recordId)
        .forUpdate()
        .executeTakeFirst();
      if (!found) return refused('record-unknown');
      const unit = await unitToKeep(transaction, caller, 'urge', found.org_code);
      if (unit.outcome === 'refused') return unit.code === 'organisation-unknown' ? refused('record-unknown') : unit;
      const said: Said = { entry, caller, idempotencyKey, now };
      await lockKey(transaction, caller, idempotencyKey);
      const earlier = await recordWithKey(transaction, said);
      const row = await recordNow(transaction, recordId);
      if (earlier) {
        const isSame =
          earlier.record_id === recordId && row.entries.some((made) => isDeepStrictEqual(made.entry, entry));
        return isSame ? answered(recordOf(row)) : refusedAt('idempotency-key-reused', `/${IDEMPOTENCY_KEY_HEADER}`);
      }
      if (found.concluded_at !== null) return refused('record-concluded');
      await addEntry(transaction, { ...found, position: row.entries.length + 1 }, said);
      return answered(recordOf(await recordNow(transaction, recordId)));
    });

type Said = {
  readonly entry: RecordEntry;
  readonly caller: Officer;
  readonly idempotencyKey: string;
  readonly now: number;
};
type Place = Pick<Selectable<SupervisionRecordRow>, 'record_id' | 'region'>;

const keepRecord = (
  transaction: WithinTransaction,
  record: Place & { readonly office_code: string; readonly org_code: string },
  content: SupervisionRecordContent,
  now: number,
) =>
  transaction
    .insertInto('supervision_record')
    .values({ ...record, content: JSON.stringify(content), opened_at: instantOf(now) })
    .execute();

async function addEntry(
  transaction: WithinTransaction,
  { record_id, region, position }: Place & { readonly position: number },
  { entry, caller, idempotencyKey, now }: Said,
): Promise<void> {
  await transaction
    .insertInto('supervision_entry')
    .values({
      record_id,
      region,
      position,
      entry: JSON.stringify(entry),
      org_code: caller.orgCode,
      officer_no: caller.staffNo,
      idempotency_key: idempotencyKey,
      entered_at: instantOf(now),
    })
    .execute();
  if (entry.state !== 'concluded') return;
  await transaction
    .updateTable('supervision_record')
    .set({ concluded_at: instantOf(now) })
    .where('record_id', '=', record_id)
    .execute();
}

const recordNow = (transaction: WithinTransaction, recordId: string): Promise<Row> =>
  transaction
    .selectFrom('supervision_record')
    .selectAll()
    .select(beside)
    .where('record_id', '=', recordId)
    .executeTakeFirstOrThrow();

async function recordWithKey(
  transaction: WithinTransaction,
  { caller, idempotencyKey }: Said,
): Promise<Row | undefined> {
  const row = await transaction
    .selectFrom('supervision_entry')
    .select('record_id')
    .where('org_code', '=', caller.orgCode)
    .where('officer_no', '=', caller.staffNo)
    .where('idempotency_key', '=', idempotencyKey)
    .executeTakeFirst();
  return row && recordNow(transaction, row.record_id);
}
