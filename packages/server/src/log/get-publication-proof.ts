import { storedPublication } from '../figures/read-publications.js';
import type { Handler } from '../interface/handler.js';
import { answered, refused } from '../interface/outcome.js';
import type { Database } from '../store/database/database.js';
import { provenRecords } from './get-my-log-proof.js';
import { recordsOf } from './records.js';
import { currentHead } from './stored-log.js';

/** A publication as it was hashed, and the proof that the log has its hash. */
export const getPublicationProof =
  (database: Database): Handler<'getPublicationProof'> =>
  async ({ parameters: { period }, query }) => {
    const stored = await storedPublication(database, { ...query, period });
    if (!stored) return refused('publication-unknown');
    const head = await currentHead(database);
    const rows = await database
      .selectFrom('log_entry')
      .selectAll()
      .where('rating_no', '=', `${query.regionCode}/${period}`)
      .where('kind', '=', 'publication')
      .where('position', '=', stored.version)
      .execute();
    const records = await provenRecords(database, rows, await recordsOf(database, rows), head.size);
    return answered({ head, records, content: stored.content });
  };
