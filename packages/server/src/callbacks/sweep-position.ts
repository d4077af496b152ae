import type { WithinTransaction } from '../store/database/database.js';
import type { SweepPosition } from '../store/database/tables-of-callbacks.js';

type Name = keyof SweepPosition;

/** How far a sweep has read, with its row locked; undefined while another process reads on. */
export async function readPosition<Of extends Name>(
  transaction: WithinTransaction,
  name: Of,
  isOf: (position: SweepPosition[Name]) => position is SweepPosition[Of],
): Promise<SweepPosition[Of] | undefined> {
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
