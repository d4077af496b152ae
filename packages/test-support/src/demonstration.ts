import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { startService } from '../../../scripts/service.mjs';
import { freePort } from './free-port.js';

/** The reference server and the department's two sites, as `npm start` runs them but for the samples, with a data folder of their own. */
export type Demonstration = {
  /** The citizens' site. */
  readonly portal: string;
  /** The offices' site. */
  readonly desk: string;
  readonly province: string;
  stopProvince(): Promise<void>;
  startProvince(): Promise<void>;
  stop(): Promise<void>;
};

const SERVER = 'packages/server/dist/main.js';
const STARTED_ONCE = '.cache/started-once';

/** Data of a province that has started once and knows no case: making them takes longer than copying. Each build has its own. */
const startedOnce = (): string => join(STARTED_ONCE, String(Math.round(statSync(SERVER).mtimeMs)));

/** Copied aside first, so that no other process finds half of it. Those of earlier builds go. */
function keep(data: string, started: string): void {
  mkdirSync(STARTED_ONCE, { recursive: true });
  for (const name of readdirSync(STARTED_ONCE))
    if (!name.startsWith(basename(started))) rmSync(join(STARTED_ONCE, name), { recursive: true, force: true });
  const aside = mkdtempSync(`${started}-`);
  cpSync(data, aside, { recursive: true });
  try {
    renameSync(aside, started);
  } catch {
    rmSync(aside, { recursive: true }); // another process was first
  }
}

/** @param options.sample whether the invented citizen has rated some of the cases already */
export async function startDemonstration({ sample = false } = {}): Promise<Demonstration> {
  const [provincePort, portalPort, deskPort] = [await freePort(), await freePort(), await freePort()];
  const data = mkdtempSync(join(tmpdir(), 'haochaping-'));
  const start = async (name: string, script: string, port: number, env: Record<string, string>) => {
    // What a test file prints itself can tear the test runner's own messages apart in Node 20: they share one stream.
    const service = startService({ name, script, port, env, say: console.error });
    await Promise.race([service.ready(), service.ended.then((words) => Promise.reject(new Error(String(words))))]);
    return service;
  };
  const settings = { HCP_PORT: String(provincePort), HCP_DATA: data, HCP_SAMPLE: 'none' };
  const startProvince = () => start('省平台', SERVER, provincePort, settings);

  const started = startedOnce();
  if (existsSync(started)) cpSync(started, data, { recursive: true });
  let province = await startProvince();
  if (!existsSync(started)) {
    await province.stop();
    keep(data, started);
    province = await startProvince();
  }
  const credentials = { HCP_CREDENTIALS: join(data, 'portal-app.json') };
  const [portal, desk] = await Promise.all([
    start('群众办事网站', 'examples/department-sites/portal.mjs', portalPort, {
      PORTAL_PORT: String(portalPort),
      ...(sample && { PORTAL_SAMPLE: join(data, 'sample-ratings.json') }),
      ...credentials,
    }),
    start('部门工作台', 'examples/department-sites/desk.mjs', deskPort, {
      DESK_PORT: String(deskPort),
      ...credentials,
    }),
  ]);

  return {
    portal: `http://localhost:${portalPort}`,
    desk: `http://localhost:${deskPort}`,
    province: `http://localhost:${provincePort}`,
    stopProvince: () => province.stop(),
    async startProvince() {
      province = await startProvince();
    },
    async stop() {
      await desk.stop();
      await portal.stop();
      await province.stop();
      rmSync(data, { recursive: true, force: true });
    },
  };
}
