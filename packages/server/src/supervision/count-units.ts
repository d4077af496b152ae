import type { Handler } from '../interface/handler.js';
import { answered, refused } from '../interface/outcome.js';
import type { Database } from '../store/database/database.js';
import { officesRead, unitsUnder } from './supervised-units.js';

/** What each unit below the caller’s office has to do, and what it missed: as the last sweep has counted it. */
export const countUnits =
  (database: Database): Handler<'countUnits'> =>
  async ({ caller }) => {
    const offices = await officesRead(database, caller);
    if (!offices) return refused('step-not-of-this-role');
    const units = await unitsUnder(database, offices);
    const tallies = await talliesOf(database, [...units.keys()]);
    return answered({
      units: tallies.map((tally) => ({
        orgCode: tally.org_code,
        orgName: units.get(tally.org_code)?.orgName ?? tally.org_code,
        region: tally.region,
        open: tally.open,
        dueSoon: tally.due_soon,
        overdue: tally.overdue,
        waitingForRater: tally.waiting,
        missedEver: tally.missed,
        returnedTwice: tally.returned_twice,
      })),
    });
  };

const talliesOf = (database: Database, orgCodes: readonly string[]) =>
  orgCodes.length === 0
    ? Promise.resolve([])
    : database
        .selectFrom('unit_tally')
        .selectAll()
        .where('org_code', 'in', orgCodes)
        .orderBy('org_code')
        .orderBy('region')
        .execute();
