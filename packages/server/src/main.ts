import { mkdir, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { AppCredentials } from './apps/app.js';
import { SANDBOX_OFFICES } from './organisations/sandbox-organisations.js';
import { isOperatorCommand, runOperatorCommand, type Workplace } from './operator/run-command.js';
import { hostedProvince } from './places/province-file.js';
import { createServer, type RunningServer } from './server.js';
import { readSettings, type Settings } from './settings.js';
import { CannotStart } from './store/cannot-start.js';
import { logError, logInfo, setLogFormat } from './store/process-log.js';
import { masterKeyInFolder } from './store/crypto/master-key-file.js';

/** The app that every sandbox comes with. */
const PORTAL = { appId: 'portal', name: '部门门户', offices: SANDBOX_OFFICES } as const;

type PortalFile = AppCredentials & { readonly endpoint: string };

/** Writes the portal's credentials, readable by the owner alone; replaced atomically. */
async function writePortalFile(path: string, { endpoint, appId, secret }: PortalFile): Promise<void> {
  const aside = `${path}.${process.pid}`;
  await mkdir(dirname(path), { recursive: true });
  await writeFile(aside, `${JSON.stringify({ endpoint, appId, secret }, null, 2)}\n`, { mode: 0o600 });
  await rename(aside, path);
}

async function serve(settings: Settings): Promise<void> {
  const { storage, dataFolder, sandbox, hostedRegions, port, host, basePath, http, metrics, operator } = settings;
  const { frameAncestors } = settings;
  setLogFormat(settings.logFormat);
  logInfo(
    storage.kind === 'folder' ? `正在打开数据目录 ${dataFolder} 的数据库，首次约需 15 秒……` : '正在连接 PostgreSQL……',
  );
  const masterKey = settings.masterKey ?? (await masterKeyInFolder(dataFolder));
  const hostedBy = settings.provinceFile === undefined ? undefined : await hostedProvince(settings.provinceFile);
  let address = '';
  const prepare = async (server: RunningServer): Promise<void> => {
    address = `http://${isThisComputer(host) ? 'localhost' : host}:${server.port}`;
    if (!sandbox) return;
    await writePortalFile(settings.credentialsFile, { endpoint: address, ...(await server.ensureApp(PORTAL)) });
    logInfo(`${PORTAL.name}的应用凭证在 ${settings.credentialsFile}`);
  };
  const { stop } = await createServer({
    storage,
    masterKey,
    otherMasterKey: settings.otherMasterKey,
    sandbox,
    sampleCounty: settings.sampleCounty,
    hostedRegions,
    hostedBy,
    port,
    host,
    basePath,
    frameAncestors,
    http,
    metrics,
    operator,
    prepare,
  });
  stopOnSignal(stop);
  logInfo(`好差评统一接口${sandbox ? '（沙箱）' : ''}已就绪：${address}/`);
}

const isThisComputer = (host: string): boolean => ['127.0.0.1', '0.0.0.0', '::', '::1', 'localhost'].includes(host);

/** Stops in order on the first signal; exits at once on the second. */
function stopOnSignal(stop: () => Promise<void>): void {
  let stopping = false;
  const end = (): void => {
    if (stopping) process.exit(1);
    stopping = true;
    logInfo('正在停止……');
    stop().then(() => process.exit(0), failed);
  };
  process.on('SIGINT', end);
  process.on('SIGTERM', end);
}

function failed(error: unknown): never {
  if (error instanceof CannotStart) logError(error.message);
  else console.error('启动或停止时出错：', error);
  process.exit(1);
}

const USAGE = `用法：
  haochaping-server                          启动
  haochaping-server organisations import     导入机构
  haochaping-server catalogue import|list|remove
                                             政务服务事项目录
  haochaping-server app add|list|bind|disable|enable|rotate|webhook
                                             接入应用、停用、换密钥、通知应用
  haochaping-server report sink set|list|remove
                                             报送上级平台
  haochaping-server report list|resend|drop  没有送到的
  haochaping-server place add|check|diff|list|show|schema
                                             地方的评价规则
  haochaping-server learn-year               记下一年的放假安排，重新计算时限
  haochaping-server publish                  公布一个月、一个季度或一年的数字
  haochaping-server figures import           导入第三方评价、考核评价的结果
  haochaping-server figures deductions       按地方的扣分表算扣分，供考核，不公布
  haochaping-server backup|restore           备份，恢复到空的数据库
  haochaping-server log check                从头核对存证日志
  haochaping-server key rotate               换存证日志的签名密钥，或主密钥
每个命令后面加 --help 看怎样用。`;

/** Where the operator's commands work: with the settings of the server itself. */
async function workplace(): Promise<Workplace> {
  const { masterKey, ...settings } = readSettings(process.env);
  return { ...settings, masterKey: masterKey ?? (await masterKeyInFolder(settings.dataFolder)) };
}

/** Runs what the command line asks for. */
async function runCommand(args: readonly string[]): Promise<void> {
  if (args.length === 0) return serve(readSettings(process.env));
  if (args[0] === '--help') {
    console.log(USAGE);
    return;
  }
  if (!isOperatorCommand(args)) throw new CannotStart(USAGE);
  process.exitCode = await runOperatorCommand(args, workplace, { out: console.log, error: console.error });
}

try {
  await runCommand(process.argv.slice(2));
} catch (error) {
  failed(error);
}
