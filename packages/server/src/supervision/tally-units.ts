import { sql, type Selectable } from 'kysely';
import type { WithinTransaction } from '../store/database/database.js';
import type { SupervisedReviewRow, UnitTally } from '../store/database/tables-of-supervision.js';

const TWICE = 2;

type Counted = Pick<
  Selectable<SupervisedReviewRow>,
  'org_code' | 'region' | 'stage' | 'is_open' | 'due_state' | 'is_missed' | 'returns'
>;

/** How a bad review counts for the unit that holds it. */
const tallyOf = ({ org_code, region, stage, is_open, due_state, is_missed, returns }: Counted): UnitTally => ({
  org_code,
  region,
  open: Number(is_open),
  due_soon: Number(due_state === 'due-soon'),
  overdue: Number(due_state === 'overdue'),
  waiting: Number(is_open && stage === 'answered'),
  missed: Number(is_missed),
  returned_twice: Number(returns >= TWICE),
});

/** What changes for units with a review: what it has to do now goes with it to another unit, what ever happened stays with the one. */
export function tallyChanges(earlier: Counted | undefined, later: Counted): readonly UnitTally[] {
  const after = tallyOf(later);
  if (!earlier) return [after];
  const { open, due_soon, overdue, waiting, missed, returned_twice, ...unit } = tallyOf(earlier);
  return [
    {
      ...unit,
      open: -open,
      due_soon: -due_soon,
      overdue: -overdue,
      waiting: -waiting,
      missed: 0,
      returned_twice: 0,
    },
    { ...after, missed: after.missed - missed, returned_twice: after.returned_twice - returned_twice },
  ];
}

/** Adds up what changed, each unit once and in their order, so that no two processes wait for each other. */
export async function addToTallies(transaction: WithinTransaction, changes: readonly UnitTally[]): Promise<void> {
  if (changes.length === 0) return;
  await sql`
    insert into unit_tally (org_code, region, open, due_soon, overdue, waiting, missed, returned_twice)
    select org_code, region, sum(open), sum(due_soon), sum(overdue), sum(waiting), sum(missed), sum(returned_twice)
    from jsonb_to_recordset(${JSON.stringify(changes)}::jsonb) as changed (
      org_code text, region text, open bigint, due_soon bigint, overdue bigint, waiting bigint, missed bigint,
      returned_twice bigint)
    group by org_code, region
    order by org_code, region
    on conflict (org_code, region) do update set
      open = unit_tally.open + excluded.open,
      due_soon = unit_tally.due_soon + excluded.due_soon,
      overdue = unit_tally.overdue + excluded.overdue,
      waiting = unit_tally.waiting + excluded.waiting,
      missed = unit_tally.missed + excluded.missed,
      returned_twice = unit_tally.returned_twice + excluded.returned_twice`.execute(transaction);
}
