import type { HostedAdapter } from '@haochaping/provinces';
import { sql, type KyselyPlugin } from 'kysely';
import type { AppCredentials } from '../apps/app.js';
import { HTTP_LIMITS, listen } from '../edge/listen.js';
import { HOSTED_IN_SANDBOX } from '../places/hosted-regions.js';
import { serveFrom } from '../server.js';
import type { Database } from '../store/database/database.js';
import { openDatabase } from '../store/database/open-and-migrate.js';
import { fakeClock } from './fake-clock.js';
import { replyTo, type Reply } from './reply.js';
import { TEST_ORGANISATIONS } from './test-organisations.js';
import { signedHeaders, type ToSign } from './sign.js';
import { onPostgres, testDatabase } from './test-database.js';

export const MASTER_KEY = Buffer.alloc(32, 7);
const NO_KEY: Buffer | undefined = undefined;
const NO_PROVINCE: HostedAdapter | undefined = undefined;
const HOST = '127.0.0.1';
/** No load balancer has to notice that it stops. */
const AT_ONCE = { ...HTTP_LIMITS, drainSeconds: 0 };
/** Plugins that see every statement. */
const NONE: readonly KyselyPlugin[] = [];
const NOBODY: readonly string[] = [];
/** A Friday. */
const START = '2026-10-16T10:00:00+08:00';

type Sending = { readonly body?: unknown; readonly headers?: Readonly<Record<string, string>> };
type Signing = Sending & { readonly as?: AppCredentials; readonly sign?: Partial<ToSign> };

export type TestProvince = Awaited<ReturnType<typeof startProvince>>;

/**
 * A whole server on an empty database, or on a PostgreSQL that others use too, spoken to over HTTP only; the database can be
 * looked into.
 */
export async function startProvince({
  sandbox = true,
  hostedRegions = HOSTED_IN_SANDBOX,
  hostedBy = NO_PROVINCE,
  postgres = '',
  basePath = '',
  plugins = NONE,
  frameAncestors = NOBODY,
  open = openDatabase,
  operatorToken = '',
  masterKey = MASTER_KEY,
  otherMasterKey = NO_KEY,
} = {}) {
  const clock = fakeClock(START);
  const { storage, drop } = postgres ? onPostgres(postgres) : await testDatabase();
  const fresh = await open(storage);
  const opened = { ...fresh, database: plugins.reduce((seen, plugin) => seen.withPlugin(plugin), fresh.database) };
  const server = await serveFrom(opened, await listen(0, HOST, AT_ONCE), {
    masterKey,
    otherMasterKey,
    sandbox,
    hostedRegions,
    hostedBy,
    clock,
    basePath,
    frameAncestors,
    operator: operatorToken ? { port: 0, host: HOST, token: operatorToken } : undefined,
  });
  const origin = `http://${HOST}:${server.port}`;
  const imported = await server.importOrganisations(TEST_ORGANISATIONS);
  if (imported.outcome === 'faulty') throw new Error(JSON.stringify(imported.faults));
  const portal = await server.ensureApp({ appId: 'portal', name: '部门门户', offices: ['LL-HCP', 'EW-HCP'] });
  const otherApp = await server.ensureApp({ appId: 'other', name: '另一系统', organisations: ['11141125MB1A2B3C4D'] });

  async function call(method: string, target: string, { body, headers }: Sending = {}): Promise<Reply> {
    const text = textOf(body);
    return replyTo(
      method,
      target,
      await fetch(origin + target, { method, ...(text && { body: text }), ...(headers && { headers }) }),
    );
  }
  const signed = (method: string, target: string, { as = portal, sign, ...sending }: Signing = {}): Promise<Reply> => {
    const toSign = { method, target, body: textOf(sending.body), now: clock.now(), ...sign };
    return call(method, target, { ...sending, headers: { ...signedHeaders(as, toSign), ...sending.headers } });
  };
  const withToken = (
    token: string,
    method: string,
    target: string,
    { headers, ...sending }: Sending = {},
  ): Promise<Reply> => call(method, target, { ...sending, headers: { authorization: `Bearer ${token}`, ...headers } });

  return {
    clock,
    origin,
    operatorPort: server.operatorPort,
    portal,
    otherApp,
    database: opened.database,
    ensureApp: server.ensureApp,
    importOrganisations: server.importOrganisations,
    call,
    signed,
    withToken,
    rows: () => rowsIn(opened.database),
    stop: async () => {
      await server.stop();
      await drop();
    },
  };
}

/** A text goes as it is, so that what is no JSON can be sent too. */
const textOf = (body: unknown): string =>
  typeof body === 'string' ? body : body === undefined ? '' : JSON.stringify(body);

const TABLES = [
  'service_case',
  'occasion',
  'ticket',
  'rating',
  'rater_identity',
  'identity_end',
  'identity_access',
  'follow_up',
  'bad_review',
  'bad_review_step',
  'officer_token',
  'organisation',
  'app_organisation',
  'calendar_year',
  'due_change',
  'default_rating',
  'posted_code',
  'callback_attempt',
  'typical_case',
  'cause',
  'cause_review',
  'supervision_record',
  'supervision_entry',
  'survey',
  'survey_act',
  'survey_ticket',
  'survey_answer',
] as const;

/** How many rows each table has, nonces apart. */
async function rowsIn(database: Database): Promise<Record<string, number>> {
  const counted = TABLES.map(async (table) => {
    const { rows } = await sql<{ rows: number }>`select count(*) as rows from ${sql.table(table)}`.execute(database);
    return [table, rows[0]?.rows ?? -1] as const;
  });
  return Object.fromEntries(await Promise.all(counted));
}
