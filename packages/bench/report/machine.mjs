// @ts-check
import { execFileSync } from 'node:child_process';
import { cpus, loadavg, release, totalmem, type } from 'node:os';

/**
 * Where and when the figures were taken, line by line.
 * @param {string} [browser] the version of Chromium, where one took part
 */
export function machine(browser) {
  const [cpu] = cpus();
  return [
    `时间：${new Date().toISOString().slice(0, 16).replace('T', ' ')} UTC`,
    `机器：${cpus().length} 核 ${cpu?.model ?? ''}，内存 ${Math.round(totalmem() / 2 ** 30)} GB，${type()} ${release()}`,
    `系统负载（1 分钟）：${loadavg()[0]?.toFixed(1)}`,
    `版本：Node ${process.version}${browser === undefined ? '' : `，Chromium ${browser}`}，提交 ${commit()}`,
  ];
}

function commit() {
  try {
    return execFileSync('git', ['describe', '--always', '--dirty'], { encoding: 'utf8' }).trim();
  } catch {
    return '未知';
  }
}
