import { isDiskFull } from './errors.js';

/** Writes a few bytes of the write-ahead log: a server that is away, starting, a standby or out of room for that refuses it. */
const WRITES = `select pg_logical_emit_message(true, 'haochaping', 'ready')`;

/** Takes new pages and gives them back: what a full disk refuses although the write-ahead log still has room. */
const TAKES_ROOM = `create temporary table room on commit drop as
  select repeat(md5(random()::text), 200) from generate_series(1, 32)`;

/** Whether the database takes writes: it is asked, and remembers a full disk until there is room again. */
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
