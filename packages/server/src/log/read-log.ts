import { consistencyRanges } from '@haochaping/core';
import { LOG_ENTRIES_A_PAGE } from '@haochaping/protocol';
import type { Handler } from '../interface/handler.js';
import { answered, refused } from '../interface/outcome.js';
import type { Database } from '../store/database/database.js';
import { currentHead, hashesOver } from './stored-log.js';

/** The public part of the log: hashes that reveal nothing without the record. */
export const getLogHead =
  (database: Database): Handler<'getLogHead'> =>
  async () =>
    answered(await currentHead(database));

export const getLogKeys =
  (database: Database): Handler<'getLogKeys'> =>
  async () => {
    const rows = await database.selectFrom('log_key').select('public_key').orderBy('since').execute();
    return answered({ keys: rows.map(({ public_key }) => public_key) });
  };

export const getLogProof =
  (database: Database): Handler<'getLogProof'> =>
  async ({ query: { from, to } }) => {
    const { size } = await currentHead(database);
    if (from > to || to > size) return refused('log-size-unknown');
    const [path = []] = await hashesOver(database, [consistencyRanges(from, to)]);
    return answered({ path: [...path] });
  };

export const getLogEntries =
  (database: Database): Handler<'getLogEntries'> =>
  async ({ query: { from } }) => {
    const { size } = await currentHead(database);
    if (from > size) return refused('log-size-unknown');
    const rows = await database
      .selectFrom('log_subtree')
      .select('digest')
      .where('level', '=', 0)
      .where('position', '>=', from)
      .where('position', '<', Math.min(size, from + LOG_ENTRIES_A_PAGE))
      .orderBy('position')
      .execute();
    return answered({ entries: rows.map(({ digest }) => digest) });
  };
