import type { PGlite } from '@electric-sql/pglite';

/** As many as tests of one process have open at once; more are closed. */
const KEPT = 2;
/** PostgreSQL in this process has a timer of its own, which would keep the process for ever: what nobody borrows any more is closed. */
const IDLE_MS = 1_000;

/** What a database with empty tables is like: what its migrations wrote, and by which the next one can tell that it is the same. */
type Pristine = { readonly definitions: string; readonly rows: ReadonlyMap<string, string> };

const kept: { readonly pglite: PGlite; readonly closing: NodeJS.Timeout }[] = [];
const pristine = new WeakMap<PGlite, Pristine>();

/**
 * A PGlite with empty tables, which goes from test to test of this process: emptying one takes a twentieth of the time that
 * starting one takes.
 */
export async function borrowPglite(create: () => Promise<PGlite>): Promise<PGlite> {
  const waiting = kept.pop();
  if (waiting) {
    clearTimeout(waiting.closing);
    return waiting.pglite;
  }
  const pglite = await create();
  const rows = new Map<string, string>();
  for (const table of await filledTables(pglite)) rows.set(table, await rowsOf(pglite, table));
  pristine.set(pglite, { definitions: await definitionsOf(pglite), rows });
  return pglite;
}

/** Empties it for the next one; where a test has changed what tables, triggers or functions are like, it is closed. */
export async function giveBackPglite(pglite: PGlite): Promise<void> {
  if (kept.length < KEPT && (await emptied(pglite).catch(() => false))) keep(pglite);
  else if (!pglite.closed) await pglite.close();
}

function keep(pglite: PGlite): void {
  const closing = setTimeout(() => {
    kept.splice(
      kept.findIndex((each) => each.pglite === pglite),
      1,
    );
    void pglite.close();
  }, IDLE_MS);
  closing.unref();
  kept.push({ pglite, closing });
}

async function emptied(pglite: PGlite): Promise<boolean> {
  const before = pristine.get(pglite);
  await pglite.exec('rollback');
  await pglite.exec('deallocate all');
  if ((await definitionsOf(pglite)) !== before?.definitions) return false;
  const filled = await filledTables(pglite);
  await pglite.exec('set session_replication_role = replica'); // What is never to be deleted is deleted too.
  if (filled.length > 0) await pglite.exec(`truncate ${filled.join(', ')} restart identity cascade`);
  for (const [table, rows] of before.rows) {
    await pglite.query(
      `insert into ${table} overriding system value select * from jsonb_populate_recordset(null::${table}, $1::jsonb)`,
      [rows],
    );
  }
  await pglite.exec('reset session_replication_role');
  return true;
}

/** The tables that have a row. */
async function filledTables(pglite: PGlite): Promise<readonly string[]> {
  const { rows: tables } = await pglite.query<{ name: string }>(
    `select quote_ident(relname) as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace`,
  );
  const asked = tables.map(({ name }) => `select '${name}' as name where exists (select from ${name})`);
  const { rows } = await pglite.query<{ name: string }>(asked.join(' union all '));
  return rows.map(({ name }) => name);
}

const rowsOf = async (pglite: PGlite, table: string): Promise<string> => {
  const { rows } = await pglite.query<{ all: string }>(`select jsonb_agg(to_jsonb(t))::text as all from ${table} t`);
  return rows[0]?.all ?? '[]';
};

/** Changes with every definition of a table, an index, a constraint, a trigger or a function. */
async function definitionsOf(pglite: PGlite): Promise<string> {
  const { rows } = await pglite.query<{ all: string }>(
    `select md5(string_agg(line, ',' order by line)) as all from (
       select concat('column', attrelid, attnum, xmin) from pg_attribute where attrelid >= 16384
       union all select concat('trigger', oid, xmin) from pg_trigger
       union all select concat('constraint', oid, xmin) from pg_constraint
       union all select concat('function', oid, xmin) from pg_proc where oid >= 16384
       union all select concat('index', indexrelid, xmin) from pg_index where indexrelid >= 16384
     ) as definition (line)`,
  );
  return rows[0]?.all ?? '';
}
