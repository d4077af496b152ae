// 用 vectors.json 核对各语言的示例：找得到运行时的都运行，找不到的列出来；有一处不一致就以 1 退出。
// 设了 HCP_ENDPOINT、HCP_APP、HCP_SECRET（如 npm start 打印的沙箱），再把每个向量换上新的时间和随机串真的发一次。
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SAMPLES } from './samples.mjs';

const ALGORITHMS = ['hmac-sha256', 'hmac-sm3'];
const vectors = JSON.parse(readFileSync(new URL('vectors.json', import.meta.url), 'utf8'));
const { HCP_ENDPOINT, HCP_APP, HCP_SECRET } = process.env;
const calls = HCP_ENDPOINT && HCP_APP && HCP_SECRET ? vectors.filter(({ appId }) => appId === vectors[0].appId) : [];
const faults = [];

const folder = mkdtempSync(join(tmpdir(), 'hcp-signing-'));
try {
  vectors.forEach(({ body }, index) => writeFileSync(bodyFile(index), body));
  console.log('| 语言 | 运行时 | HMAC-SHA256 | HMAC-SM3 | 真实调用 |\n| --- | --- | --- | --- | --- |');
  for (const sample of SAMPLES) console.log(`| ${[sample.name, ...lineOf(sample)].join(' | ')} |`);
  if (calls.length === 0) console.log('没有设 HCP_ENDPOINT、HCP_APP、HCP_SECRET：没有真实调用。');
} finally {
  rmSync(folder, { recursive: true, force: true });
}
for (const fault of faults) console.log(`✖ ${fault}`);
process.exitCode = faults.length === 0 ? 0 : 1;

function lineOf({ name, prepare }) {
  try {
    const ready = prepare(folder);
    if ('missing' in ready) return [`没有找到 ${ready.missing}`, '—', '—', '—'];
    const signed = ALGORITHMS.map((algorithm) => {
      if (!ready.run[algorithm]) return `没有找到 ${ready.lacks}`;
      return tally(name, ofAlgorithm(vectors, algorithm), (vector) => headersFault(ready, vector));
    });
    const callable = calls.filter(({ algorithm }) => ready.run[algorithm]);
    return [ready.with, ...signed, calls.length ? tally(name, callable, (vector) => callFault(ready, vector)) : '—'];
  } catch (error) {
    faults.push(`${name}：${error.message}`);
    return ['不能运行', '—', '—', '—'];
  }
}

function tally(name, chosen, faultOf) {
  const found = chosen.map((vector) => [vector, faultOf(vector)]).filter(([, fault]) => fault);
  for (const [{ about }, fault] of found) faults.push(`${name}，${about}：${fault}`);
  return `${chosen.length - found.length}/${chosen.length} 一致`;
}

function headersFault(ready, vector) {
  const { appId, secret, time, nonce, signature } = vector;
  const printed = run(ready, vector, [time, nonce], { HCP_APP: appId, HCP_SECRET: secret });
  const wanted = [`Hcp-App: ${appId}`, `Hcp-Time: ${time}`, `Hcp-Nonce: ${nonce}`, `Hcp-Signature: ${signature}`];
  const lines = printed.trim().split(/\r?\n/).sort();
  return lines.join('\n') === wanted.sort().join('\n') ? undefined : `应为 ${signature}，得到 ${printed.trim()}`;
}

function callFault(ready, vector) {
  const printed = run(ready, vector, [], {});
  const [, status] = /^(?:HTTP\/[\d.]+ )?(\d{3})\b/.exec(printed) ?? [];
  return status === String(vector.status) ? undefined : `应答 ${vector.status}，得到 ${printed.trim()}`;
}

function run(ready, vector, extra, env) {
  const { algorithm, method, target } = vector;
  const [program, ...args] = [
    ...ready.run[algorithm],
    algorithm,
    method,
    target,
    bodyFile(vectors.indexOf(vector)),
    ...extra,
  ];
  const { stdout, stderr } = spawnSync(program, args, { encoding: 'utf8', env: { ...process.env, ...env } });
  return stdout || stderr;
}

function bodyFile(index) {
  return join(folder, `body-${index}`);
}

function ofAlgorithm(list, algorithm) {
  return list.filter((vector) => vector.algorithm === algorithm);
}
