import { instantOf, type Instant } from '@haochaping/core';
import { SIGNATURE_ALGORITHMS } from '@haochaping/protocol';
import type { PushAdapter } from '@haochaping/provinces';
import * as z from 'zod/mini';
import { appWithSecrets } from '../apps/app.js';
import { decrypt } from '../store/crypto/encrypt.js';
import type { Keys } from '../store/crypto/keys.js';
import type { Database } from '../store/database/database.js';
import { logFault } from '../store/process-log.js';
import { provinceAdapter, provinceFileSchema } from './province-adapter.js';

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
export const sinkFileSchema = z.discriminatedUnion('kind', [
  z.object({ ...platformSchema.shape, url: sinkUrlSchema }),
  provinceFileSchema,
]);
export type SinkFile = z.infer<typeof sinkFileSchema>;

/** How a sink is spoken to, with its secrets: as it is kept, encrypted. */
const sinkSettingsSchema = z.discriminatedUnion('kind', [
  platformSchema,
  provinceFileSchema,
  /** Signed with the app's own secret. */
  z.object({ kind: z.literal('webhook'), algorithm: algorithmSchema }),
]);
export type SinkSettings = z.infer<typeof sinkSettingsSchema>;

/** What a sink's settings are encrypted for. */
export const sinkContext = (sinkId: string): string => `report-sink/${sinkId}`;

type Signing = { readonly appId: string; readonly secret: string } & Pick<z.infer<typeof platformSchema>, 'algorithm'>;

/** How a sink is told: in our words, signed, or in those of a province. */
export type Told =
  | { readonly kind: 'platform' | 'webhook'; readonly url: string; readonly signing: Signing }
  | { readonly kind: 'province'; readonly adapter: PushAdapter };

/** A sink that may be sent to now. */
export type Sink = {
  readonly sinkId: string;
  readonly told: Told;
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
      const told = await toldBy(database, keys, settings, row);
      const { sink_id: sinkId, failures, last_delivered_at: lastDeliveredAt } = row;
      return told ? [{ sinkId, told, failures, lastDeliveredAt }] : [];
    } catch (error) {
      logFault('deliverReports', error);
      return [];
    }
  });
  return (await Promise.all(sinks)).flat();
}

async function toldBy(
  database: Database,
  keys: Keys,
  settings: SinkSettings,
  { app_id: appId, url }: { readonly app_id: string | null; readonly url: string },
): Promise<Told | undefined> {
  switch (settings.kind) {
    case 'platform':
      return { kind: 'platform', url, signing: settings };
    case 'province': {
      const read = provinceAdapter(settings);
      if (read.outcome === 'refused') throw new Error(`the settings of ${settings.province} cannot be used any more`);
      return { kind: 'province', adapter: read.adapter };
    }
    case 'webhook': {
      const signing = await signingOfApp(database, keys, appId, settings.algorithm);
      return signing && { kind: 'webhook', url, signing };
    }
  }
}

/** An app that changes its secret surely knows the one before until the change is finished. */
async function signingOfApp(
  database: Database,
  keys: Keys,
  appId: string | null,
  algorithm: Signing['algorithm'],
): Promise<Signing | undefined> {
  const known = appId === null ? undefined : await appWithSecrets(database, keys, appId);
  const secret = known?.secrets.at(-1);
  if (!known || known.isDisabled || secret === undefined) return undefined;
  return { appId: known.app.appId, secret, algorithm };
}
