import type { WithinTransaction } from './database.js';
import type { SweepPosition } from './tables-of-callbacks.js';

type Name = keyof SweepPosition;

/** Before everything. */
const START: SweepPosition = {
  'closed-cases': { at: '2000-01-01T00:00:00+08:00', caseId: '' },
  'sealed-ratings': { index: -1 },
  'tallied-ratings': { index: -1 },
};

/** How far a sweep has read, with its row locked; undefined while another process reads on. */
export async function readPosition<Of extends Name>(
  transaction: WithinTransaction,
  name: Of,
  isOf: (position: SweepPosition[Name]) => position is SweepPosition[Of],
): Promise<SweepPosition[Of] | undefined> {
  await transaction
    .insertInto('sweep_position')
    .values({ name, position: JSON.stringify(START[name]) })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const row = await transaction
    .selectFrom('sweep_position')
    .select('position')
    .where('name', '=', name)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst();
  if (!row) return undefined;
  if (!isOf(row.position)) throw new Error(`the position of ${name} is of another kind`);
  return row.position;
}

export const keepPosition = <Of extends Name>(transaction: WithinTransaction, name: Of, position: SweepPosition[Of]) =>
  transaction
    .updateTable('sweep_position')
    .set({ position: JSON.stringify(position) })
    .where('name', '=', name)
    .execute();
