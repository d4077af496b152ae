import * as z from 'zod/mini';

const codedSchema = z.object({ code: z.string() });

/** Connection, transaction rollback, resources and operator intervention (PostgreSQL's error classes), and the network's own. */
const PASSING = /^(08|40|53|57|ECONN|ETIMEDOUT|EPIPE|ENOTFOUND|EAI_AGAIN)/;

/** Authorisation and an unknown database, besides: nothing that passes by itself, but nothing of ours either. */
const OF_CONNECTING = /^(08|28|3D|53|57|ECONN|ETIMEDOUT|ENOTFOUND|EAI_AGAIN)/;

/** The code of an error that kept us from connecting; undefined for any other error. */
export function connectionTrouble(error: unknown): string | undefined {
  const coded = codedSchema.safeParse(error);
  return coded.success && OF_CONNECTING.test(coded.data.code) ? coded.data.code : undefined;
}

/** Whether the database failed in a way that passes: the same call may succeed later. */
export function isUnavailable(error: unknown): boolean {
  const coded = codedSchema.safeParse(error);
  if (coded.success) return PASSING.test(coded.data.code);
  // pg and its pool give these no code
  return error instanceof Error && /timeout exceeded when trying to connect|Connection terminated/.test(error.message);
}
