import { publicationSchema, type Publication } from '@haochaping/core';
import type { Handler } from '../interface/handler.js';
import { answered, refused } from '../interface/outcome.js';
import type { Database, WithinTransaction } from '../store/database/database.js';

/** Enough for twenty years of every period of a region; older ones are found by region and period. */
const AT_MOST = 400;

type Which = { readonly regionCode: string; readonly period: string; readonly version?: number | undefined };

/** A publication as it was hashed: in a version, or in the newest. */
export async function storedPublication(
  database: Database | WithinTransaction,
  { regionCode, period, version }: Which,
): Promise<{ readonly version: number; readonly content: string } | undefined> {
  const query = database
    .selectFrom('publication')
    .select(['version', 'content'])
    .where('region', '=', regionCode)
    .where('period', '=', period);
  return (version === undefined ? query : query.where('version', '=', version))
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();
}

/** The same, read. */
async function publicationOf(database: Database, which: Which): Promise<Publication | undefined> {
  const stored = await storedPublication(database, which);
  return stored && publicationSchema.parse(JSON.parse(stored.content));
}

/** Read from the rows alone: the lines of figures stay where they are. */
export const listPublications =
  (database: Database): Handler<'listPublications'> =>
  async ({ query: { regionCode, period } }) => {
    let query = database
      .selectFrom('publication')
      .select(['region', 'place_name', 'period', 'version', 'reason', 'published_at'])
      .orderBy('published_at', 'desc')
      .orderBy('region')
      .limit(AT_MOST);
    if (regionCode !== undefined) query = query.where('region', '=', regionCode);
    if (period !== undefined) query = query.where('period', '=', period);
    const rows = await query.execute();
    return answered({
      publications: rows.map((row) => ({
        regionCode: row.region,
        placeName: row.place_name,
        period: row.period,
        version: row.version,
        ...(row.reason !== null && { reason: row.reason }),
        publishedAt: row.published_at,
      })),
    });
  };

export const getPublication =
  (database: Database): Handler<'getPublication'> =>
  async ({ parameters: { period }, query }) => {
    const publication = await publicationOf(database, { ...query, period });
    return publication ? answered(publication) : refused('publication-unknown');
  };

export const getPublishedRanking =
  (database: Database): Handler<'getPublishedRanking'> =>
  async ({ parameters: { period }, query }) => {
    const publication = await publicationOf(database, { ...query, period });
    if (!publication) return refused('publication-unknown');
    const { version, ranking } = publication;
    return answered({ version, ...(ranking && { ranking }) });
  };
