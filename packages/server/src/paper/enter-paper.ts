import { instantOf, isSameOfficial, type PaperEntry } from '@haochaping/core';
import { IDEMPOTENCY_KEY_HEADER } from '@haochaping/protocol';
import { sql, type Selectable } from 'kysely';
import type { Officer, PresentedTicket } from '../interface/callers.js';
import type { Handler } from '../interface/handler.js';
import { answered, refused, refusedAt } from '../interface/outcome.js';
import type { HostedRegions } from '../places/hosted-regions.js';
import { markedCalendar } from '../store/calendar.js';
import type { Keys } from '../store/crypto/keys.js';
import { hashOfToken } from '../store/crypto/token.js';
import type { Database, WithinTransaction } from '../store/database/database.js';
import type { PaperTables } from '../store/database/tables-of-paper.js';
import { lockKey, unitToKeep } from '../supervision/supervised-units.js';
import { attemptOf, refusalOf, submitWithin } from '../submissions/submit-rating.js';
import { issuedTicket } from '../tickets/ticket.js';
import { differencesFrom, fingerprintsOf } from './fingerprints.js';
import { sheetNow } from './paper-sheet.js';

type Entry = Selectable<PaperTables['paper_entry']>;
type Entering = {
  readonly caller: Officer;
  readonly entry: PaperEntry;
  readonly ticket: PresentedTicket;
  readonly idempotencyKey: string;
  readonly now: number;
};
/** With the nearest office above the unit that is rated. */
type EnteringFor = Entering & { readonly office: string };

/**
 * Keeps what somebody of an office above has read off a paper sheet, as fingerprints alone. Once another of them has read the
 * same, it is submitted as the citizen’s rating; nobody of the unit that is rated sees it before.
 */
export const enterPaper =
  (database: Database, keys: Keys, hostedRegions: HostedRegions): Handler<'enterPaper'> =>
  ({ caller, body: entry, idempotencyKey, now }) =>
    database.transaction().execute(async (transaction) => {
      const ticketHash = hashOfToken(entry.ticket);
      await lockKey(transaction, caller, idempotencyKey);
      // What is done with one sheet is done one after the other.
      await sql`select pg_advisory_xact_lock(hashtextextended(${`paper/${ticketHash}`}, 0))`.execute(transaction);
      const issued = await issuedTicket(transaction, ticketHash);
      if (issued?.channel !== 'paper') return refusedAt('paper-ticket-unknown', '/ticket');
      const ticket = { ...issued, token: entry.ticket };
      const entering: Entering = { caller, entry, ticket, idempotencyKey, now };
      // Whoever may read who rated may enter it.
      const { orgCode } = ticket.serviceCase.organisation;
      const unit = await unitToKeep(transaction, caller, 'read-identity', orgCode);
      if (unit.outcome === 'found') return enterWithin(transaction, keys, hostedRegions, { ...entering, ...unit });
      return unit.code === 'organisation-unknown' ? refused('step-not-of-this-unit') : unit;
    });

async function enterWithin(
  transaction: WithinTransaction,
  keys: Keys,
  hostedRegions: HostedRegions,
  entering: EnteringFor,
) {
  const { caller, entry, ticket } = entering;
  const earlier = await entryWithKey(transaction, entering);
  if (earlier) {
    const isSame = earlier.ticket_hash === ticket.ticketHash;
    return isSame && differencesFrom(keys, entry, earlier.fingerprints).length === 0
      ? answered(await sheetNow(transaction, ticket.ticketHash))
      : refusedAt('idempotency-key-reused', `/${IDEMPOTENCY_KEY_HEADER}`);
  }
  if (ticket.earlier) return refused('ticket-already-rated');
  const { ticket: _token, scanNo: _scan, ...submission } = entry;
  const attempt = attemptOf(keys, {
    ...entering,
    submission,
    idempotencyKey: `paper-${ticket.ticketHash}`.slice(0, 64),
  });
  const { calendar } = await markedCalendar(transaction, ticket.profile);
  const refusal = refusalOf(attempt, calendar, hostedRegions);
  if (refusal) return refusal;
  if (!(await isScanFree(transaction, entering))) return refusedAt('paper-scan-used', '/scanNo');
  const entries = await entriesOf(transaction, ticket.ticketHash);
  const other = [...entries].reverse().find((made) => !isSameOfficial(caller, actorOf(made)));
  const differences = other ? differencesFrom(keys, entry, other.fingerprints) : [];
  const isAgreed = other !== undefined && differences.length === 0;
  const submitted = isAgreed ? await submitWithin(transaction, keys, hostedRegions, attempt) : undefined;
  if (submitted?.outcome === 'refused') return submitted;
  const ratingNo = submitted?.answer.ratingNo;
  await keepSheet(transaction, entering, { differences, isAlone: !other, ...(ratingNo !== undefined && { ratingNo }) });
  await keepEntry(transaction, keys, entering, entries.length + 1);
  return answered(await sheetNow(transaction, ticket.ticketHash));
}

const actorOf = ({ org_code, officer_no }: Entry) =>
  ({ role: 'caller', orgCode: org_code, staffNo: officer_no }) as const;

const entriesOf = (transaction: WithinTransaction, ticketHash: string): Promise<readonly Entry[]> =>
  transaction.selectFrom('paper_entry').selectAll().where('ticket_hash', '=', ticketHash).orderBy('position').execute();

const entryWithKey = (transaction: WithinTransaction, { caller, idempotencyKey }: Entering) =>
  transaction
    .selectFrom('paper_entry')
    .selectAll()
    .where('org_code', '=', caller.orgCode)
    .where('officer_no', '=', caller.staffNo)
    .where('idempotency_key', '=', idempotencyKey)
    .executeTakeFirst();

/** Whether no other sheet of the unit has this number; nobody else takes it meanwhile. */
async function isScanFree(transaction: WithinTransaction, { ticket, entry: { scanNo } }: Entering): Promise<boolean> {
  const { orgCode } = ticket.serviceCase.organisation;
  await sql`select pg_advisory_xact_lock(hashtextextended(${`scan/${orgCode}/${scanNo}`}, 0))`.execute(transaction);
  const other = await transaction
    .selectFrom('paper_sheet')
    .select('ticket_hash')
    .where('rated_org', '=', orgCode)
    .where('scan_no', '=', scanNo)
    .where('ticket_hash', '<>', ticket.ticketHash)
    .executeTakeFirst();
  return other === undefined;
}

type Sheet = { readonly differences: readonly string[]; readonly isAlone: boolean; readonly ratingNo?: string };

/** Whoever is the only one so far may correct the scan’s number. */
async function keepSheet(
  transaction: WithinTransaction,
  { ticket: { ticketHash, region, serviceCase }, entry: { scanNo }, now, office }: EnteringFor,
  { differences, isAlone, ratingNo }: Sheet,
): Promise<void> {
  const row = {
    differences: JSON.stringify(differences),
    ...(isAlone && { scan_no: scanNo }),
    ...(ratingNo !== undefined && { rating_no: ratingNo }),
  };
  await transaction
    .insertInto('paper_sheet')
    .values({
      ticket_hash: ticketHash,
      region,
      office_code: office,
      rated_org: serviceCase.organisation.orgCode,
      item_name: serviceCase.item.itemName,
      opened_at: instantOf(now),
      ...row,
      scan_no: scanNo,
    })
    .onConflict((conflict) => conflict.columns(['ticket_hash', 'region']).doUpdateSet(row))
    .execute();
}

const keepEntry = (
  transaction: WithinTransaction,
  keys: Keys,
  { ticket, entry, caller, idempotencyKey, now }: Entering,
  position: number,
) =>
  transaction
    .insertInto('paper_entry')
    .values({
      ticket_hash: ticket.ticketHash,
      region: ticket.region,
      position,
      fingerprints: JSON.stringify(fingerprintsOf(keys, entry)),
      org_code: caller.orgCode,
      officer_no: caller.staffNo,
      idempotency_key: idempotencyKey,
      entered_at: instantOf(now),
    })
    .execute();
