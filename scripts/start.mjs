import { resolve } from 'node:path';
import { prepare } from './prepare.mjs';
import { startService } from './service.mjs';

const provincePort = process.env.HCP_PORT ?? '8700';
const portalPort = process.env.PORTAL_PORT ?? '8701';
const deskPort = process.env.DESK_PORT ?? '8702';
const data = resolve(process.env.HCP_DATA ?? '.data/province');

const PROVINCE = {
  name: '省平台',
  script: 'packages/server/dist/main.js',
  port: provincePort,
  env: { HCP_PORT: provincePort, HCP_DATA: data },
};
/** The province writes them when it is ready. */
const credentials = { HCP_CREDENTIALS: resolve(data, 'portal-app.json') };
const PORTAL = {
  name: '群众办事网站',
  script: 'examples/department-sites/portal.mjs',
  port: portalPort,
  env: { PORTAL_PORT: portalPort, PORTAL_SAMPLE: resolve(data, 'sample-ratings.json'), ...credentials },
};
const DESK = {
  name: '部门工作台',
  script: 'examples/department-sites/desk.mjs',
  port: deskPort,
  env: { DESK_PORT: deskPort, ...credentials },
};

const running = [];
let stopping = false;

if (!(await prepare())) process.exit(1);
process.on('SIGINT', interrupted);
process.on('SIGTERM', interrupted);
if (process.env.npm_lifecycle_event) whenParentIsGone(interrupted);
for (const service of [PROVINCE, PORTAL, DESK]) {
  if (stopping) break;
  await start(service);
}
if (!stopping) {
  console.log(`\n省平台：http://localhost:${provincePort}/`);
  console.log(`部门这一边，核实、整改、答复差评：http://localhost:${deskPort}/`);
  console.log(`大厅的窗口、平板和手机，试一试交给群众：http://localhost:${deskPort}/hall`);
  console.log(`群众这一边，打开 http://localhost:${portalPort}/ 评价一次办事；按 Ctrl-C 停止。`);
}

/** Starts a service and waits until it is ready; should it ever end by itself, everything ends. */
async function start(description) {
  const service = startService(description);
  running.push(service);
  const ended = service.ended.then((lastWords) => failed(`${service.name}已停止：${lastWords}`));
  const ready = service.ready().catch((error) => failed(`${service.name}没有启动：${error.message}`));
  await Promise.race([ready, ended]);
}

async function failed(message) {
  if (stopping) return;
  await stopAll();
  console.error(`\n${message}`);
  process.exit(1);
}

async function interrupted() {
  if (stopping) return;
  await stopAll();
  console.log('\n已停止。');
  process.exit(0);
}

/** A signal that ends npm does not always reach us; but then its shell, our parent, is gone. */
function whenParentIsGone(then) {
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && then(), 500).unref();
}

/** Those started last stop first. */
async function stopAll() {
  stopping = true;
  for (const service of running.reverse()) await service.stop();
}
