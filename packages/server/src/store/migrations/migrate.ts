import { Migrator, sql, type Kysely, type Migration } from 'kysely';
import type { WithinTransaction } from '../database/database.js';
import type { Schema } from '../database/schema.js';
import * as fromCaseToTicket from './0001-from-case-to-ticket.js';
import * as ratings from './0002-ratings.js';
import * as badReviews from './0003-bad-reviews.js';
import * as sandbox from './0004-sandbox.js';
import * as whoTakesSteps from './0005-who-takes-steps.js';
import * as calendar from './0006-calendar.js';
import * as defaultRatings from './0007-default-ratings.js';
import * as whoBroughtAnOrganisation from './0008-who-brought-an-organisation.js';
import * as whatRatersMayAsk from './0009-what-raters-may-ask.js';
import * as log from './0010-log.js';
import * as flatSweepsAndLists from './0011-flat-sweeps-and-lists.js';
import * as plainNames from './0012-plain-names.js';
import * as foundRatings from './0013-found-ratings.js';
import * as oneStatementASubmit from './0014-one-statement-a-submit.js';
import * as separatePowers from './0015-separate-powers.js';
import * as organisations from './0016-organisations.js';
import * as caseNumbers from './0017-case-numbers.js';
import * as appsInOperation from './0018-apps-in-operation.js';
import * as fairTime from './0019-fair-time.js';
import * as logKeyGenerations from './0021-log-key-generations.js';
import * as catalogue from './0022-catalogue.js';
import * as places from './0023-places.js';
import * as regions from './0024-regions.js';
import * as postedCodes from './0025-posted-codes.js';
import * as earlierKeys from './0026-earlier-keys.js';
import * as reports from './0027-reports.js';
import * as callbacks from './0029-callbacks.js';
import * as figures from './0031-figures.js';
import * as supervision from './0032-supervision.js';
import * as surveys from './0033-surveys.js';
import * as openTallies from './0034-open-tallies.js';
import * as paperSheets from './0035-paper-sheets.js';

/** In the order of their names. A published migration is never edited. */
export const MIGRATIONS = {
  '0001-from-case-to-ticket': fromCaseToTicket,
  '0002-ratings': ratings,
  '0003-bad-reviews': badReviews,
  '0004-sandbox': sandbox,
  '0005-who-takes-steps': whoTakesSteps,
  '0006-calendar': calendar,
  '0007-default-ratings': defaultRatings,
  '0008-who-brought-an-organisation': whoBroughtAnOrganisation,
  '0009-what-raters-may-ask': whatRatersMayAsk,
  '0010-log': log,
  '0011-flat-sweeps-and-lists': flatSweepsAndLists,
  '0012-plain-names': plainNames,
  '0013-found-ratings': foundRatings,
  '0014-one-statement-a-submit': oneStatementASubmit,
  '0015-separate-powers': separatePowers,
  '0016-organisations': organisations,
  '0017-case-numbers': caseNumbers,
  '0018-apps-in-operation': appsInOperation,
  '0019-fair-time': fairTime,
  '0021-log-key-generations': logKeyGenerations,
  '0022-catalogue': catalogue,
  '0023-places': places,
  '0024-regions': regions,
  '0025-posted-codes': postedCodes,
  '0026-earlier-keys': earlierKeys,
  '0027-reports': reports,
  '0029-callbacks': callbacks,
  '0031-figures': figures,
  '0032-supervision': supervision,
  '0033-surveys': surveys,
  '0034-open-tallies': openTallies,
  '0035-paper-sheets': paperSheets,
};

/** Brings the tables up to date; if several processes start at once, one of them migrates. */
export async function migrate(database: Kysely<Schema>): Promise<void> {
  const migrator = new Migrator({ db: database, provider: { getMigrations: () => Promise.resolve(MIGRATIONS) } });
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined) throw new Error('the tables could not be brought up to date', { cause: error });
}

/** As the migrator names it and makes it. */
const DONE = 'kysely_migration';

/** The newest migration of a database. */
export async function newestMigration(transaction: WithinTransaction): Promise<string> {
  const { rows } = await sql<{ name: string }>`
    select name from ${sql.table(DONE)} order by name desc limit 1`.execute(transaction);
  const name = rows[0]?.name;
  if (name === undefined) throw new Error('a database without tables');
  return name;
}

export const isMigration = (name: string): boolean => name in MIGRATIONS;

/** Makes the tables of an empty database as they were after that migration, within a transaction: the migrator has one of its own. */
export async function buildUpTo(transaction: WithinTransaction, newest: string): Promise<void> {
  await sql`create table ${sql.table(DONE)} (name varchar(255) primary key, timestamp varchar(255) not null)`.execute(
    transaction,
  );
  for (const [name, migration] of Object.entries<Migration>(MIGRATIONS)) {
    if (name > newest) break;
    await migration.up(transaction);
    await sql`insert into ${sql.table(DONE)} values (${name}, ${new Date(0).toISOString()})`.execute(transaction);
  }
}
