import { join, resolve } from 'node:path';
import { CannotStart } from './cannot-start.js';
import type { Storage } from './database/database.js';
import { HOSTED_IN_SANDBOX, type HostedRegions } from './places/hosted-regions.js';
import { masterKeyFrom } from './secrecy/keys.js';

/** How the server was told to run. */
export type Settings = {
  readonly storage: Storage;
  readonly dataFolder: string;
  readonly sandbox: boolean;
  /** Absent in a sandbox, which then keeps one in its data folder. */
  readonly masterKey: Buffer | undefined;
  readonly hostedRegions: HostedRegions;
  readonly port: number;
  readonly host: string;
  /** Where a sandbox writes its portal's credentials. */
  readonly credentialsFile: string;
};

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads the environment. Throws CannotStart for a setting that makes no sense. */
export function readSettings(env: Environment): Settings {
  const dataFolder = resolve(env.HCP_DATA ?? '.data/province');
  const url = env.DATABASE_URL;
  const sandbox = isSandbox(env.HCP_MODE ?? (url ? 'production' : 'sandbox'));
  const masterKey = masterKeyIn(env.HCP_MASTER_KEY);
  if (!masterKey && (url || !sandbox)) {
    throw new CannotStart('请把环境变量 HCP_MASTER_KEY 设为主密钥：32 个随机字节的 base64url 文本。');
  }
  return {
    storage: url ? { kind: 'postgres', url } : { kind: 'folder', folder: dataFolder },
    dataFolder,
    sandbox,
    masterKey,
    hostedRegions: hostedRegionsIn(env.HCP_HOSTED_REGIONS) ?? (sandbox ? HOSTED_IN_SANDBOX : []),
    port: portIn(env.HCP_PORT ?? '8700'),
    // A sandbox lets anyone move its clock: unless told otherwise, anyone on this computer.
    host: env.HCP_HOST ?? (sandbox ? '127.0.0.1' : '0.0.0.0'),
    credentialsFile: resolve(env.HCP_CREDENTIALS ?? join(dataFolder, 'portal-app.json')),
  };
}

function isSandbox(mode: string): boolean {
  if (mode === 'sandbox') return true;
  if (mode === 'production') return false;
  throw new CannotStart(`环境变量 HCP_MODE 只能是 sandbox 或 production，现在是“${mode}”。`);
}

function masterKeyIn(text: string | undefined): Buffer | undefined {
  if (text === undefined) return undefined;
  const key = masterKeyFrom(text);
  if (!key) throw new CannotStart('环境变量 HCP_MASTER_KEY 有误：应为 32 个字节的 base64url 文本（43 个字符）。');
  return key;
}

function portIn(text: string): number {
  const port = Number(text);
  if (/^\d{1,5}$/.test(text) && port <= 65_535) return port;
  throw new CannotStart(`环境变量 HCP_PORT 应为 0 到 65535 的端口号，现在是“${text}”。`);
}

/** An empty setting means that no region is hosted. */
function hostedRegionsIn(text: string | undefined): HostedRegions | undefined {
  const regions = text?.split(',').map((region) => region.trim());
  if (!regions || regions.every((region) => region === '')) return regions && [];
  if (regions.every((region) => /^\d{2,12}$/.test(region))) return regions;
  throw new CannotStart(`环境变量 HCP_HOSTED_REGIONS 应为行政区划代码的前几位，用逗号分开，现在是“${text ?? ''}”。`);
}
