import { instantOf, type Instant } from '@haochaping/core';
import { SIGNATURE_ALGORITHMS } from '@haochaping/protocol';
import * as z from 'zod/mini';
import { appWithSecrets } from '../apps/app.js';
import { decrypt } from '../store/crypto/encrypt.js';
import type { Keys } from '../store/crypto/keys.js';
import type { Database } from '../store/database/database.js';
import { logFault } from '../store/process-log.js';

/** Where a sink is: no credentials and no fragment, since an address stands in lists and logs. */
export const sinkUrlSchema = z.url({ protocol: /^https?$/ }).check(z.maxLength(500), z.regex(/^[^@#\s]*$/));

const algorithmSchema = z._default(z.enum(SIGNATURE_ALGORITHMS), 'hmac-sha256');

const platformSchema = z.object({
  kind: z.literal('platform'),
  /** What the upper platform gave to this one. */
  appId: z.string().check(z.regex(/^[\x21-\x7e]{1,200}$/)),
  secret: z.string().check(z.minLength(16), z.maxLength(500)),
  algorithm: algorithmSchema,
});

/** A sink as the operator's file describes it. */
export const sinkFileSchema = z.object({ ...platformSchema.shape, url: sinkUrlSchema });
export type SinkFile = z.infer<typeof sinkFileSchema>;

/** How a sink is spoken to, with its secrets: as it is kept, encrypted. */
const sinkSettingsSchema = z.discriminatedUnion('kind', [
  platformSchema,
  /** Signed with the app's own secret. */
  z.object({ kind: z.literal('webhook'), algorithm: algorithmSchema }),
]);
export type SinkSettings = z.infer<typeof sinkSettingsSchema>;

/** What a sink's settings are encrypted for. */
export const sinkContext = (sinkId: string): string => `report-sink/${sinkId}`;

/** A sink that may be sent to now. */
export type Sink = {
  readonly sinkId: string;
  readonly kind: SinkSettings['kind'];
  readonly url: string;
  readonly signing: { readonly appId: string; readonly secret: string } & Pick<SinkSettings, 'algorithm'>;
  /** How often in a row nothing came through. */
  readonly failures: number;
  readonly lastDeliveredAt: Instant | null;
};

/** The sinks to send to, without those that are left alone for a while because nothing came through, and disabled apps. */
export async function sinksToTry(database: Database, keys: Keys, now: number): Promise<readonly Sink[]> {
  const rows = await database
    .selectFrom('report_sink')
    .selectAll()
    .where((is) => is.or([is('probe_at', 'is', null), is('probe_at', '<=', instantOf(now))]))
    .execute();
  const sinks = rows.map(async (row): Promise<readonly Sink[]> => {
    try {
      const settings = sinkSettingsSchema.parse(JSON.parse(decrypt(keys, sinkContext(row.sink_id), row.encrypted)));
      const signing = await signingOf(database, keys, settings, row.app_id);
      const { sink_id: sinkId, kind, url, failures, last_delivered_at: lastDeliveredAt } = row;
      return signing ? [{ sinkId, kind, url, signing, failures, lastDeliveredAt }] : [];
    } catch (error) {
      logFault('deliverReports', error);
      return [];
    }
  });
  return (await Promise.all(sinks)).flat();
}

/** An app that changes its secret surely knows the one before until the change is finished. */
async function signingOf(
  database: Database,
  keys: Keys,
  settings: SinkSettings,
  appId: string | null,
): Promise<Sink['signing'] | undefined> {
  if (settings.kind === 'platform') return settings;
  const known = appId === null ? undefined : await appWithSecrets(database, keys, appId);
  const secret = known?.secrets.at(-1);
  if (!known || known.isDisabled || secret === undefined) return undefined;
  return { appId: known.app.appId, secret, algorithm: settings.algorithm };
}
