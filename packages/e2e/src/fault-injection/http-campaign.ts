import { fork } from 'node:child_process';
import { once } from 'node:events';
import { campaignAsked } from '@haochaping/fault-injection';
import { startFaultProxy } from './fault-proxy.js';
import { startProvince, restartPeriodically } from './running-province.js';

/** The pages live in a process of their own, whose time goes ten times as fast; so the proxy's slowness does too. */
const SLOW_MS = 2_200;

const { seed, runs, mistake } = campaignAsked(2_000);
console.log(`真实服务器 · 种子 ${seed} · ${runs} 轮${mistake ? ` · 故意的错误 ${mistake}` : ''}`);
const started = performance.now();
const province = await startProvince();
const proxy = await startFaultProxy(province.port, seed, { slowMs: SLOW_MS, mostFaults: 12 });
const restarts = restartPeriodically(province, seed);
try {
  const pages = fork(
    'packages/client/src/test-support/fault-injection/over-http.ts',
    [`--seed=${seed}`, `--runs=${runs}`, ...(mistake ? [`--${mistake}`] : [])],
    {
      execArgv: ['--conditions=source', '--import=tsx'],
      env: {
        ...process.env,
        HCP_FAULTS_PROXY: `http://127.0.0.1:${proxy.port}`,
        HCP_FAULTS_PORTAL: JSON.stringify(province.credentials),
      },
    },
  );
  const ended = once(pages, 'exit');
  await Promise.race([once(pages, 'message'), ended]);
  await restarts.stop();
  pages.send(await province.ledger());
  await ended;
  console.log(
    `${((performance.now() - started) / 1000).toFixed(0)} 秒；${province.database} 服务器重启 ${province.restarts()} 次；代理注入：`,
    proxy.befell,
  );
  process.exitCode = pages.exitCode ?? 1;
} finally {
  await restarts.stop();
  proxy.close();
  await province.end();
}
