import { join, resolve } from 'node:path';
import { HTTP_LIMITS, type HttpLimits } from './edge/listen.js';
import type { OperatorAddress } from './edge/serve-operator.js';
import type { SideAddress } from './edge/side-port.js';
import { EVERY_REGION, HOSTED_IN_SANDBOX, type HostedRegions } from './places/hosted-regions.js';
import { CannotStart } from './store/cannot-start.js';
import { masterKeyFrom } from './store/crypto/keys.js';
import type { Storage } from './store/database/open-and-migrate.js';
import { LOG_FORMATS, type LogFormat } from './store/process-log.js';
import { POSTGRES_LIMITS } from './store/database/postgres.js';

/** How one setting is read: undefined for an invalid text, whose message is then built from `mustBe`. */
type Setting<Value> = {
  readonly name: string;
  readonly read: (text: string) => Value | undefined;
  /** What it has to be: “应为……”。 */
  readonly mustBe: string;
  /** Never shown again, not even when it is wrong. */
  readonly isSecret?: true;
};

const whole = (name: string, least: number, most: number, what: string): Setting<number> => ({
  name,
  read: (text) => (/^\d{1,7}$/.test(text) && Number(text) >= least && Number(text) <= most ? Number(text) : undefined),
  mustBe: `${least} 到 ${most} 的${what}`,
});
const anyText = (name: string): Setting<string> => ({ name, read: (text) => text || undefined, mustBe: '一段文字' });

/** Everything that can be set, by the environment variable that sets it. All of them are read when the server starts. */
export const SETTINGS = {
  mode: {
    name: 'HCP_MODE',
    read: (text: string) => (['sandbox', 'production'] as const).find((mode) => mode === text),
    mustBe: 'sandbox（沙箱）或 production（生产）',
  },
  sample: {
    name: 'HCP_SAMPLE',
    read: (text: string) => (['county', 'none'] as const).find((sample) => sample === text),
    mustBe: 'county（第一次打开沙箱时放进两个县三个月的示例）或 none（空的沙箱）',
  },
  port: whole('HCP_PORT', 0, 65_535, '端口号'),
  host: anyText('HCP_HOST'),
  basePath: {
    name: 'HCP_BASE_PATH',
    read: (text: string) => (/^((\/[A-Za-z0-9._~-]+)+)?$/.test(text) ? text : undefined),
    mustBe: '网关给本服务的路径前缀，以 / 开头、不以 / 结尾，例如 /hcp',
  },
  dataFolder: anyText('HCP_DATA'),
  databaseUrl: { ...anyText('DATABASE_URL'), isSecret: true },
  masterKey: {
    name: 'HCP_MASTER_KEY',
    read: masterKeyFrom,
    mustBe: '32 个随机字节的 base64url 文本（43 个字符）',
    isSecret: true,
  },
  otherMasterKey: {
    name: 'HCP_OTHER_MASTER_KEY',
    read: masterKeyFrom,
    mustBe: '换主密钥时的另一把，32 个随机字节的 base64url 文本（43 个字符）',
    isSecret: true,
  },
  hostedRegions: {
    name: 'HCP_HOSTED_REGIONS',
    read: regionsIn,
    mustBe: '行政区划代码的前几位，用逗号分开',
  },
  provinceFile: anyText('HCP_PROVINCE'),
  credentialsFile: anyText('HCP_CREDENTIALS'),
  frameAncestors: {
    name: 'HCP_FRAME_ANCESTORS',
    read: originsIn,
    mustBe: '门户网站的来源，如 https://www.example.gov.cn，用逗号分开',
  },
  connections: whole('HCP_POOL', 1, 200, '数据库连接数'),
  statementSeconds: whole('HCP_STATEMENT_SECONDS', 1, 600, '秒数'),
  lockSeconds: whole('HCP_LOCK_SECONDS', 1, 60, '秒数'),
  leastFreeMebibytes: whole('HCP_FREE_MIB', 0, 1_000_000, 'MiB 数'),
  keepAliveSeconds: whole('HCP_KEEP_ALIVE_SECONDS', 1, 3_600, '秒数'),
  requestSeconds: whole('HCP_REQUEST_SECONDS', 1, 300, '秒数'),
  openConnections: whole('HCP_CONNECTIONS', 10, 100_000, '连接数'),
  drainSeconds: whole('HCP_DRAIN_SECONDS', 0, 300, '秒数'),
  stopSeconds: whole('HCP_STOP_SECONDS', 1, 300, '秒数'),
  metricsPort: whole('HCP_METRICS_PORT', 1, 65_535, '端口号'),
  metricsHost: anyText('HCP_METRICS_HOST'),
  operatorPort: whole('HCP_OPERATOR_PORT', 1, 65_535, '端口号'),
  operatorHost: anyText('HCP_OPERATOR_HOST'),
  operatorToken: {
    name: 'HCP_OPERATOR_TOKEN',
    read: (text: string) => (/^[\x21-\x7e]{32,200}$/.test(text) ? text : undefined),
    mustBe: '32 到 200 个随机的字母、数字或符号，没有空格',
    isSecret: true,
  },
  logFormat: {
    name: 'HCP_LOG',
    read: (text: string) => LOG_FORMATS.find((format) => format === text),
    mustBe: 'text（给人看）或 json（每行一个 JSON）',
  },
} as const satisfies Record<string, Setting<unknown>>;

/** How the server was told to run. */
export type Settings = {
  readonly storage: Storage;
  readonly dataFolder: string;
  readonly sandbox: boolean;
  /** Whether a sandbox that has never been opened gets a sample county. */
  readonly sampleCounty: boolean;
  /** Absent in a sandbox, which then keeps one in its data folder. */
  readonly masterKey: Buffer | undefined;
  /** A second one, which only reads, while one takes the other's place. */
  readonly otherMasterKey: Buffer | undefined;
  readonly hostedRegions: HostedRegions;
  /** The settings of the province whose own page takes the ratings of these regions; without them, this server's page does. */
  readonly provinceFile: string | undefined;
  readonly port: number;
  readonly host: string;
  readonly basePath: string;
  readonly http: HttpLimits;
  /** Whose pages may show what is published in a frame. */
  readonly frameAncestors: readonly string[];
  /** Absent where no port is set for them. */
  readonly metrics: SideAddress | undefined;
  /** Absent where no port is set for it. */
  readonly operator: OperatorAddress | undefined;
  readonly logFormat: LogFormat;
  /** Where a sandbox writes its portal's credentials. */
  readonly credentialsFile: string;
};

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads the environment. Throws CannotStart for a setting that makes no sense. */
export function readSettings(env: Environment): Settings {
  const set = <Value>({ name, read, mustBe, isSecret }: Setting<Value>): Value | undefined => {
    const text = env[name];
    if (text === undefined || (text === '' && read('') === undefined)) return undefined;
    const value = read(text);
    if (value !== undefined) return value;
    throw new CannotStart(`环境变量 ${name} 有误：应为${mustBe}${isSecret ? '' : `，现在是“${text}”`}。`);
  };
  const dataFolder = resolve(set(SETTINGS.dataFolder) ?? '.data/province');
  const provinceFile = set(SETTINGS.provinceFile);
  const url = set(SETTINGS.databaseUrl);
  const sandbox = (set(SETTINGS.mode) ?? (url ? 'production' : 'sandbox')) === 'sandbox';
  const masterKey = set(SETTINGS.masterKey);
  if (!masterKey && (url || !sandbox)) {
    throw new CannotStart(`请把环境变量 ${SETTINGS.masterKey.name} 设为主密钥：${SETTINGS.masterKey.mustBe}。`);
  }
  const folder = { kind: 'folder', folder: dataFolder, leastFreeMebibytes: set(SETTINGS.leastFreeMebibytes) } as const;
  const metricsPort = set(SETTINGS.metricsPort);
  const metricsHost = set(SETTINGS.metricsHost) ?? '127.0.0.1';
  const operatorPort = set(SETTINGS.operatorPort);
  const operatorHost = set(SETTINGS.operatorHost) ?? '127.0.0.1';
  const operatorToken = set(SETTINGS.operatorToken) ?? '';
  if (operatorPort !== undefined && operatorToken === '') {
    const { operatorPort: port, operatorToken: token } = SETTINGS;
    throw new CannotStart(`设了 ${port.name}，就请把环境变量 ${token.name} 设为运营方的口令：${token.mustBe}。`);
  }
  const limits = {
    connections: set(SETTINGS.connections) ?? POSTGRES_LIMITS.connections,
    lockSeconds: set(SETTINGS.lockSeconds) ?? POSTGRES_LIMITS.lockSeconds,
    statementSeconds: set(SETTINGS.statementSeconds) ?? POSTGRES_LIMITS.statementSeconds,
  };
  return {
    storage: url ? { kind: 'postgres', url, limits } : folder,
    dataFolder,
    sandbox,
    // Of several processes on one PostgreSQL, none is the first to open it.
    sampleCounty: sandbox && url === undefined && set(SETTINGS.sample) !== 'none',
    masterKey,
    otherMasterKey: set(SETTINGS.otherMasterKey),
    hostedRegions: set(SETTINGS.hostedRegions) ?? (provinceFile ? EVERY_REGION : sandbox ? HOSTED_IN_SANDBOX : []),
    provinceFile,
    port: set(SETTINGS.port) ?? 8700,
    // A sandbox lets anyone move its clock: unless told otherwise, anyone on this computer.
    host: set(SETTINGS.host) ?? (sandbox ? '127.0.0.1' : '0.0.0.0'),
    basePath: set(SETTINGS.basePath) ?? '',
    frameAncestors: set(SETTINGS.frameAncestors) ?? [],
    http: {
      keepAliveSeconds: set(SETTINGS.keepAliveSeconds) ?? HTTP_LIMITS.keepAliveSeconds,
      requestSeconds: set(SETTINGS.requestSeconds) ?? HTTP_LIMITS.requestSeconds,
      connections: set(SETTINGS.openConnections) ?? HTTP_LIMITS.connections,
      // No load balancer in front of a sandbox needs time to notice.
      drainSeconds: set(SETTINGS.drainSeconds) ?? (sandbox ? 0 : HTTP_LIMITS.drainSeconds),
      stopSeconds: set(SETTINGS.stopSeconds) ?? HTTP_LIMITS.stopSeconds,
    },
    metrics: metricsPort === undefined ? undefined : { port: metricsPort, host: metricsHost },
    operator: operatorPort === undefined ? undefined : { port: operatorPort, host: operatorHost, token: operatorToken },
    logFormat: set(SETTINGS.logFormat) ?? 'text',
    credentialsFile: resolve(set(SETTINGS.credentialsFile) ?? join(dataFolder, 'portal-app.json')),
  };
}

/** Origins alone: no path, no wildcard, nothing that could end the header. */
function originsIn(text: string): readonly string[] | undefined {
  const origins = text.split(',').map((origin) => origin.trim());
  if (origins.every((origin) => origin === '')) return [];
  return origins.every((origin) => /^https?:\/\/[A-Za-z0-9.-]+(:\d{1,5})?$/.test(origin)) ? origins : undefined;
}

/** An empty setting means that no region is hosted. */
function regionsIn(text: string): HostedRegions | undefined {
  const regions = text.split(',').map((region) => region.trim());
  if (regions.every((region) => region === '')) return [];
  return regions.every((region) => /^\d{2,12}$/.test(region)) ? regions : undefined;
}
