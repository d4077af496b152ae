import type { RatingUnit, TicketRequest } from '@haochaping/core';
import type { WithinTransaction, Database } from '../store/database/database.js';

/** An occasion (服务次): the unit of a case that may be rated once. */
export type Occasion = { readonly caseId: string; readonly unit: RatingUnit; readonly discriminator: string };

/** What tells two occasions of one case apart, for each unit of rating. */
const DISCRIMINATOR: Readonly<Record<RatingUnit, (request: TicketRequest) => string>> = {
  visit: ({ visit = 1, step = 'any' }) => `visit ${visit}, step ${step}`, // 一次一评
  service: ({ step = 'any' }) => `step ${step}`, // 一次政务服务一评
  case: () => '', // 一事一评
};

export const occasionOf = (caseId: string, unit: RatingUnit, request: TicketRequest): Occasion => ({
  caseId,
  unit,
  discriminator: DISCRIMINATOR[unit](request),
});

/** The occasion's row, made when it is first asked for. */
export async function occasionId(
  transaction: WithinTransaction,
  { caseId, unit, discriminator }: Occasion,
  region: string,
): Promise<number> {
  await transaction
    .insertInto('occasion')
    .values({ case_id: caseId, region, unit, discriminator })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return (await rowOf(transaction, { caseId, unit, discriminator }, region).executeTakeFirstOrThrow()).occasion_id;
}

const rowOf = (transaction: WithinTransaction, { caseId, unit, discriminator }: Occasion, region: string) =>
  transaction
    .selectFrom('occasion')
    .select('occasion_id')
    .where('case_id', '=', caseId)
    .where('region', '=', region)
    .where('unit', '=', unit)
    .where('discriminator', '=', discriminator);

/** The row of one of these, if there is any. */
export async function knownOccasion(
  transaction: WithinTransaction,
  occasions: readonly Occasion[],
  region: string,
): Promise<number | undefined> {
  for (const occasion of occasions) {
    const row = await rowOf(transaction, occasion, region).executeTakeFirst();
    if (row) return row.occasion_id;
  }
  return undefined;
}

/** Whether the occasion is rated, by whichever ticket. */
export async function isRated(
  database: Database | WithinTransaction,
  occasionId: number,
  region: string,
): Promise<boolean> {
  const rating = await database
    .selectFrom('rating')
    .select('rating_no')
    .where('occasion_id', '=', occasionId)
    .where('region', '=', region)
    .executeTakeFirst();
  return rating !== undefined;
}
