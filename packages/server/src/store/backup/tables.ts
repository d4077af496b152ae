import { sql } from 'kysely';
import type { WithinTransaction } from '../database/database.js';

/** Its one row comes with the table and says nothing. */
const WITHOUT_CONTENT = ['log_lock'];

/** The tables with content, each after those to which it refers. */
export async function tablesInOrder(transaction: WithinTransaction): Promise<readonly string[]> {
  const { rows: tables } = await sql<{ name: string }>`
    select relname as name from pg_class
    where relkind in ('r', 'p') and not relispartition and relnamespace = current_schema()::regnamespace
    order by relname`.execute(transaction);
  const { rows: references } = await sql<{ from: string; to: string }>`
    select conrelid::regclass::text as from, confrelid::regclass::text as to from pg_constraint
    where contype = 'f' and conrelid <> confrelid and connamespace = current_schema()::regnamespace`.execute(
    transaction,
  );
  const waiting = new Set(
    tables.map(({ name }) => name).filter((name) => !name.startsWith('kysely_') && !WITHOUT_CONTENT.includes(name)),
  );
  const ordered: string[] = [];
  while (waiting.size > 0) {
    const ready = [...waiting].filter((name) => !references.some(({ from, to }) => from === name && waiting.has(to)));
    if (ready.length === 0) throw new Error('tables refer to each other in a circle');
    for (const name of ready) waiting.delete(name);
    ordered.push(...ready);
  }
  return ordered;
}
