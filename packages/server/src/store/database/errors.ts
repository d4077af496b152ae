import * as z from 'zod/mini';

const codedSchema = z.object({ code: z.string() });

/** PostgreSQL's code for a disk without room (disk_full). */
export const DISK_FULL = '53100';

/**
 * Transient: connection, transaction rollback, resources, operator intervention and system errors (PostgreSQL's error
 * classes), a lock timeout, an idle session ended, a server turned read-only standby; and network errors.
 */
const TRANSIENT = /^(08|40|53|57|58|55P03|25P03|25006|ECONN|ETIMEDOUT|EPIPE|ENOTFOUND|EAI_AGAIN)/;

/** After these errors the session is over, even if the client does not know. */
const ENDS_SESSION = /^(08|57P0|25P03)/;

/** Also authorisation and an unknown database: not transient, but not faults of ours. */
const OF_CONNECTING = /^(08|28|3D|53|57|ECONN|ETIMEDOUT|ENOTFOUND|EAI_AGAIN)/;

/** The database cannot be reached, or did not answer in time; the drivers give such errors no code. */
export class DatabaseUnavailable extends Error {
  override readonly name = 'DatabaseUnavailable';
}

/** The code of an error or of what caused it, PostgreSQL's or the network's. */
export function codeOf(error: unknown): string | undefined {
  const coded = codedSchema.safeParse(error);
  if (coded.success) return coded.data.code;
  return error instanceof Error && error.cause !== undefined ? codeOf(error.cause) : undefined;
}

/** The code of an error that kept us from connecting; undefined for any other error. */
export function connectionErrorCode(error: unknown): string | undefined {
  const code = codeOf(error);
  return code !== undefined && OF_CONNECTING.test(code) ? code : undefined;
}

/** Whether the failure is transient: the same call may succeed later. */
export const isUnavailable = (error: unknown): boolean =>
  error instanceof DatabaseUnavailable || TRANSIENT.test(codeOf(error) ?? '');

/** Whether a session cannot be used any more: one that fails without a code of PostgreSQL's lost its connection. */
export function endsSession(error: unknown): boolean {
  const code = codeOf(error);
  return code === undefined || !/^[0-9A-Z]{5}$/.test(code) || ENDS_SESSION.test(code);
}

export const isDiskFull = (error: unknown): boolean => codeOf(error) === DISK_FULL;
