import { instantOf, type Organisation } from '@haochaping/core';
import type { CallingApp } from '../interface/callers.js';
import { nameOrganisation } from '../organisations/organisation.js';
import { CannotStart } from '../store/cannot-start.js';
import { encrypt, decrypt } from '../store/crypto/encrypt.js';
import type { Keys } from '../store/crypto/keys.js';
import { newToken } from '../store/crypto/token.js';
import type { Database } from '../store/database/database.js';

/** A department's system that may call (接入应用). */
export type App = {
  readonly appId: string;
  readonly name: string;
  /** Whether its people may decide on exclusions and call raters back, for other organisations than their own. */
  readonly oversees?: boolean;
  /** Organisations that it acts for without having registered a case of theirs. */
  readonly organisations?: readonly Organisation[];
};
export type AppCredentials = { readonly appId: string; readonly secret: string };

const secretContext = (appId: string): string => `app-secret/${appId}`;

/** Adds an app with a fresh secret. An app that exists keeps its secret; the rest of it is brought up to date. */
export async function ensureApp(database: Database, keys: Keys, app: App, now: number): Promise<AppCredentials> {
  const { name, oversees = false, organisations = [] } = app;
  const encrypted = encrypt(keys.encryption, secretContext(app.appId), newToken());
  await database
    .insertInto('app')
    .values({ app_id: app.appId, name, oversees, encrypted_secret: encrypted, created_at: instantOf(now) })
    .onConflict((conflict) => conflict.column('app_id').doUpdateSet({ name, oversees }))
    .execute();
  for (const organisation of organisations) await nameOrganisation(database, app.appId, organisation);
  const stored = await database
    .selectFrom('app')
    .select('encrypted_secret')
    .where('app_id', '=', app.appId)
    .executeTakeFirstOrThrow();
  try {
    return { appId: app.appId, secret: decrypt(keys.encryption, secretContext(app.appId), stored.encrypted_secret) };
  } catch {
    throw new CannotStart(
      '主密钥解不开数据库中加密的应用密钥。请用最初的主密钥启动（环境变量 HCP_MASTER_KEY，或沙箱数据目录中的 master.key）。',
    );
  }
}

/** An app with the secret that it signs with; undefined for an unknown id. */
export async function appWithSecret(
  database: Database,
  keys: Keys,
  appId: string,
): Promise<{ app: CallingApp; secret: string } | undefined> {
  const row = await database.selectFrom('app').selectAll().where('app_id', '=', appId).executeTakeFirst();
  if (!row) return undefined;
  return {
    app: { appId, oversees: row.oversees },
    secret: decrypt(keys.encryption, secretContext(appId), row.encrypted_secret),
  };
}
