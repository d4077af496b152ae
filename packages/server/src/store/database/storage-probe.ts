import { isDiskFull } from './errors.js';

/** Writes a few bytes to the write-ahead log; a server that is down, starting, a standby or out of space refuses it. */
const WRITES = `select pg_logical_emit_message(true, 'haochaping', 'ready')`;

/** Allocates pages and frees them: a full disk refuses this even while the write-ahead log has space. */
const TAKES_ROOM = `create temporary table room on commit drop as
  select repeat(md5(random()::text), 200) from generate_series(1, 32)`;

/** Checks whether the database takes writes, and remembers a full disk until there is space again. */
export type StorageProbe = {
  readonly noteFailure: (error: unknown) => void;
  /** Rejects as the database does. `run` executes one statement. */
  readonly check: (run: (statement: string) => Promise<unknown>) => Promise<void>;
};

export function storageProbe(): StorageProbe {
  let full = false;
  const noteFailure = (error: unknown): void => {
    full ||= isDiskFull(error);
  };
  return {
    noteFailure,
    async check(run) {
      try {
        await run(WRITES);
        if (full) await run(TAKES_ROOM);
        full = false;
      } catch (error) {
        noteFailure(error);
        throw error;
      }
    },
  };
}
