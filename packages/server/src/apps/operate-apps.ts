import { instantOf, type Instant } from '@haochaping/core';
import { sql } from 'kysely';
import { decrypt, encrypt, isUnder } from '../store/crypto/encrypt.js';
import type { Keys } from '../store/crypto/keys.js';
import { newToken } from '../store/crypto/token.js';
import type { Database } from '../store/database/database.js';
import { bindApp, secretContext, type App } from './app.js';

/** An app as the operator sees it; its secrets are shown to nobody again. */
export type ListedApp = App & {
  readonly createdAt: Instant;
  readonly isDisabled: boolean;
  readonly isRotating: boolean;
};

export async function listApps(database: Database): Promise<readonly ListedApp[]> {
  const apps = await database.selectFrom('app').selectAll().orderBy('app_id').execute();
  const bound = await database.selectFrom('app_organisation').selectAll().orderBy('org_code').execute();
  return apps.map((row) => {
    const own = bound.filter(({ app_id }) => app_id === row.app_id);
    const codes = (isBelow: boolean) => own.filter(({ below }) => below === isBelow).map(({ org_code }) => org_code);
    return {
      appId: row.app_id,
      name: row.name,
      createdAt: row.created_at,
      isDisabled: row.disabled_at !== null,
      isRotating: row.encrypted_previous !== null,
      organisations: codes(false),
      offices: codes(true),
    };
  });
}

export type AppFault =
  | { readonly because: 'known' | 'unknown' | 'rotating' | 'not-rotating' }
  | { readonly because: 'organisations-unknown' | 'no-offices'; readonly codes: readonly string[] };
export type Operated<Done> =
  { readonly outcome: 'done'; readonly done: Done } | ({ readonly outcome: 'not-done' } & AppFault);

const done = <Done>(value: Done): Operated<Done> => ({ outcome: 'done', done: value });
const not = (fault: AppFault): { readonly outcome: 'not-done' } & AppFault => ({ outcome: 'not-done', ...fault });

/** Admits an app; its secret is given this once. */
export async function addApp(database: Database, keys: Keys, app: App, now: number): Promise<Operated<string>> {
  const fault = await faultOfBinding(database, app);
  if (fault) return not(fault);
  const secret = newToken();
  const { numInsertedOrUpdatedRows = 0n } = await database
    .insertInto('app')
    .values({
      app_id: app.appId,
      name: app.name,
      encrypted_secret: encrypt(keys, secretContext(app.appId), secret),
      created_at: instantOf(now),
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (numInsertedOrUpdatedRows === 0n) return not({ because: 'known' });
  await bindApp(database, app);
  return done(secret);
}

/** Binds an app to these organisations and offices, and to no others. */
export async function rebindApp(database: Database, app: Omit<App, 'name'>): Promise<Operated<undefined>> {
  const fault = (await faultOfBinding(database, app)) ?? (await faultOfApp(database, app.appId));
  if (fault) return not(fault);
  await bindApp(database, app);
  return done(undefined);
}

/** From now on nothing that it signs, and no token that it gave, is accepted; or everything is again. */
export async function setDisabled(
  database: Database,
  appId: string,
  isDisabled: boolean,
  now: number,
): Promise<Operated<undefined>> {
  const disabled_at = isDisabled ? instantOf(now) : null;
  const { numUpdatedRows } = await database
    .updateTable('app')
    .set({ disabled_at })
    .where('app_id', '=', appId)
    .executeTakeFirst();
  return numUpdatedRows > 0n ? done(undefined) : not({ because: 'unknown' });
}

/** Gives an app a new secret; the one before stays valid until the change is finished. */
export async function rotateSecret(database: Database, keys: Keys, appId: string): Promise<Operated<string>> {
  const secret = newToken();
  const { numUpdatedRows } = await database
    .updateTable('app')
    .set({
      encrypted_previous: sql<string>`encrypted_secret`,
      encrypted_secret: encrypt(keys, secretContext(appId), secret),
    })
    .where('app_id', '=', appId)
    .where('encrypted_previous', 'is', null)
    .executeTakeFirst();
  if (numUpdatedRows > 0n) return done(secret);
  return not((await faultOfApp(database, appId)) ?? { because: 'rotating' });
}

/** The secret before is no longer valid. */
export async function finishRotation(database: Database, appId: string): Promise<Operated<undefined>> {
  const { numUpdatedRows } = await database
    .updateTable('app')
    .set({ encrypted_previous: null })
    .where('app_id', '=', appId)
    .where('encrypted_previous', 'is not', null)
    .executeTakeFirst();
  if (numUpdatedRows > 0n) return done(undefined);
  return not((await faultOfApp(database, appId)) ?? { because: 'not-rotating' });
}

/** Encrypts every secret with the key in use that is encrypted with another one, and says how many. */
export const reencryptSecrets = (database: Database, keys: Keys): Promise<number> =>
  database.transaction().execute(async (transaction) => {
    let done = 0;
    const apps = await transaction.selectFrom('app').selectAll().forUpdate().execute();
    for (const { app_id, encrypted_secret, encrypted_previous } of apps) {
      const anew = (encrypted: string): string => {
        if (isUnder(keys, encrypted)) return encrypted;
        done += 1;
        return encrypt(keys, secretContext(app_id), decrypt(keys, secretContext(app_id), encrypted));
      };
      await transaction
        .updateTable('app')
        .set({
          encrypted_secret: anew(encrypted_secret),
          encrypted_previous: encrypted_previous === null ? null : anew(encrypted_previous),
        })
        .where('app_id', '=', app_id)
        .execute();
    }
    return done;
  });

async function faultOfApp(database: Database, appId: string): Promise<AppFault | undefined> {
  const known = await database.selectFrom('app').select('app_id').where('app_id', '=', appId).executeTakeFirst();
  return known ? undefined : { because: 'unknown' };
}

async function faultOfBinding(
  database: Database,
  { organisations = [], offices = [] }: Pick<App, 'organisations' | 'offices'>,
): Promise<AppFault | undefined> {
  const codes = [...organisations, ...offices];
  if (codes.length === 0) return undefined;
  const rows = await database
    .selectFrom('organisation')
    .select(['org_code', 'kind'])
    .where('org_code', 'in', codes)
    .execute();
  const kinds = new Map(rows.map(({ org_code, kind }) => [org_code, kind]));
  const unknown = codes.filter((code) => !kinds.has(code));
  if (unknown.length > 0) return { because: 'organisations-unknown', codes: unknown };
  const others = offices.filter((code) => kinds.get(code) !== 'supervising-office');
  return others.length > 0 ? { because: 'no-offices', codes: others } : undefined;
}
