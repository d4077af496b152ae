import { instantOf } from '@haochaping/core';
import type { CallingApp } from '../interface/callers.js';
import { CannotStart } from '../store/cannot-start.js';
import { encrypt, decrypt } from '../store/crypto/encrypt.js';
import type { Keys } from '../store/crypto/keys.js';
import { newToken } from '../store/crypto/token.js';
import type { Database } from '../store/database/database.js';

/** A department's system that may call (接入应用). */
export type App = {
  readonly appId: string;
  readonly name: string;
  /** The organisations that it acts for, by their codes. */
  readonly organisations?: readonly string[];
  /** Supervising offices that it acts for together with every organisation below them, by their codes. */
  readonly offices?: readonly string[];
};
export type AppCredentials = { readonly appId: string; readonly secret: string };

/** What a secret is encrypted for, so that one app's cannot stand for another's. */
export const secretContext = (appId: string): string => `app-secret/${appId}`;

/**
 * Adds an app with a fresh secret. An app that exists keeps its secret; its name and the organisations that it acts for are
 * brought up to date.
 */
export async function ensureApp(database: Database, keys: Keys, app: App, now: number): Promise<AppCredentials> {
  const { name } = app;
  const encrypted = encrypt(keys, secretContext(app.appId), newToken());
  await database
    .insertInto('app')
    .values({ app_id: app.appId, name, encrypted_secret: encrypted, created_at: instantOf(now) })
    .onConflict((conflict) => conflict.column('app_id').doUpdateSet({ name }))
    .execute();
  await bindApp(database, app);
  const stored = await database
    .selectFrom('app')
    .select('encrypted_secret')
    .where('app_id', '=', app.appId)
    .executeTakeFirstOrThrow();
  try {
    return { appId: app.appId, secret: decrypt(keys, secretContext(app.appId), stored.encrypted_secret) };
  } catch {
    throw new CannotStart(
      '主密钥解不开数据库中加密的应用密钥。请用最初的主密钥启动（环境变量 HCP_MASTER_KEY，或沙箱数据目录中的 master.key）。',
    );
  }
}

/** Binds an app to these organisations and to no other. */
export async function bindApp(
  database: Database,
  { appId, organisations = [], offices = [] }: Omit<App, 'name'>,
): Promise<void> {
  const bound = new Map([
    ...organisations.map((code) => [code, false] as const),
    ...offices.map((code) => [code, true] as const),
  ]);
  await database.transaction().execute(async (transaction) => {
    await transaction.deleteFrom('app_organisation').where('app_id', '=', appId).execute();
    if (bound.size === 0) return;
    const rows = [...bound].map(([org_code, below]) => ({ app_id: appId, org_code, below }));
    await transaction.insertInto('app_organisation').values(rows).execute();
  });
}

/** An app with the secrets that it may sign with, the newest first; undefined for an unknown id. */
export async function appWithSecrets(
  database: Database,
  keys: Keys,
  appId: string,
): Promise<{ app: CallingApp; secrets: readonly string[]; isDisabled: boolean } | undefined> {
  const row = await database.selectFrom('app').selectAll().where('app_id', '=', appId).executeTakeFirst();
  if (!row) return undefined;
  return {
    app: { appId },
    secrets: [row.encrypted_secret, row.encrypted_previous].flatMap((encrypted) =>
      encrypted === null ? [] : [decrypt(keys, secretContext(appId), encrypted)],
    ),
    isDisabled: row.disabled_at !== null,
  };
}
