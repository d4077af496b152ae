import { instantOf } from '@haochaping/core';
import { CannotStart } from '../cannot-start.js';
import type { Database } from '../database/database.js';
import type { Keys } from '../secrecy/keys.js';
import { seal, unseal } from '../secrecy/sealed.js';
import { newToken } from '../secrecy/token.js';

/** A department's system that may call (接入应用). */
export type App = { readonly appId: string; readonly name: string };
export type AppCredentials = { readonly appId: string; readonly secret: string };

const placeOfSecret = (appId: string): string => `app-secret/${appId}`;

/** Adds an app with a fresh secret, unless there is one with this id. */
export async function ensureApp(database: Database, keys: Keys, app: App, now: number): Promise<AppCredentials> {
  const sealed = seal(keys.sealing, placeOfSecret(app.appId), newToken());
  await database
    .insertInto('app')
    .values({ app_id: app.appId, name: app.name, sealed_secret: sealed, created_at: instantOf(now) })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const stored = await database
    .selectFrom('app')
    .select('sealed_secret')
    .where('app_id', '=', app.appId)
    .executeTakeFirstOrThrow();
  try {
    return { appId: app.appId, secret: unseal(keys.sealing, placeOfSecret(app.appId), stored.sealed_secret) };
  } catch {
    throw new CannotStart(
      '主密钥打不开数据库中已封存的应用密钥。请用最初的主密钥启动（环境变量 HCP_MASTER_KEY，或沙箱数据目录中的 master.key）。',
    );
  }
}

/** An app with the secret that it signs with; undefined for an unknown id. */
export async function appWithSecret(
  database: Database,
  keys: Keys,
  appId: string,
): Promise<{ app: App; secret: string } | undefined> {
  const row = await database.selectFrom('app').selectAll().where('app_id', '=', appId).executeTakeFirst();
  if (!row) return undefined;
  return { app: { appId, name: row.name }, secret: unseal(keys.sealing, placeOfSecret(appId), row.sealed_secret) };
}
