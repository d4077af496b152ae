// @ts-check
import { PGlite } from '@electric-sql/pglite';
import { startPostgres } from '@haochaping/test-support/postgres';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startChild } from './child-process.mjs';
import { fillStatements, makeTemplates } from './fill.mjs';
import { postgresCpuTimes } from './postgres-cpu.mjs';

/** @typedef {'PGlite' | 'PostgreSQL'} Engine */
/** @typedef {Parameters<typeof fillStatements>[0]} Filled */

/** Where databases come from; all on one PostgreSQL, or each in a folder of its own. @param {Engine} engine */
export async function startEngine(engine) {
  const folder = mkdtempSync(join(tmpdir(), 'haochaping-bench-'));
  const postgres = engine === 'PostgreSQL' ? await startPostgres() : undefined;
  const [file] = (await postgres?.query(`select pg_read_file('postmaster.pid') as text`)) ?? [];
  const postmaster = Number.parseInt(String(file?.text), 10);
  let databases = 0;
  return {
    async create() {
      databases += 1;
      return (await postgres?.createDatabase())?.url ?? join(folder, String(databases));
    },
    /** Past all of the server's code, while no server runs on it. @param {string} storage @param {readonly string[]} statements */
    async run(storage, statements) {
      if (postgres) return void (await postgres.query(statements.join(';\n'), new URL(storage).pathname.slice(1)));
      const pglite = await PGlite.create(join(storage, 'database'));
      for (const statement of statements) await pglite.exec(statement);
      await pglite.close();
    },
    /** @returns {ReadonlyMap<string, number>} */
    cpuTimes: () => (postgres ? postgresCpuTimes(postmaster) : new Map()),
    async remove() {
      await postgres?.remove();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** @typedef {Awaited<ReturnType<typeof startEngine>>} Databases */

/**
 * A server on a database with so many ratings.
 * @param {Databases} databases
 * @param {string} module
 * @param {Filled} filled
 * @param {readonly string[]} [flags]
 */
export async function filledProvince(databases, module, filled, flags = []) {
  const storage = await databases.create();
  const first = await startChild('province.mjs', [storage, module]);
  await makeTemplates(first.started);
  await first.stop();
  await (await startChild('province.mjs', [storage, module])).stop(); // appends the templates to the log
  await databases.run(storage, [...fillStatements(filled), 'analyze']);
  return startChild('province.mjs', [storage, module, ...flags]);
}

/** @param {Databases} databases */
export async function bareServer(databases) {
  return startChild('bare.mjs', [await databases.create()]);
}

/**
 * Begins to count what a server with all that belongs to it uses, in microseconds: its own process and the database's. What a
 * connection used that ended meanwhile is missing; the pools keep theirs.
 * @param {Databases} databases
 * @param {Awaited<ReturnType<typeof startChild>>} child
 */
export async function countCpuTime(databases, child) {
  const [own, before] = [await child.cpuTime(), databases.cpuTimes()];
  return async () => {
    const after = [...databases.cpuTimes()].map(([pid, time]) => time - (before.get(pid) ?? 0));
    return (await child.cpuTime()) - own + after.reduce((sum, time) => sum + time, 0);
  };
}
