// @ts-check
import { readFileSync, readdirSync } from 'node:fs';

/**
 * The processor time of each running process of a PostgreSQL in microseconds, by its id, from Linux's `/proc`.
 * @param {number} postmaster
 * @returns {ReadonlyMap<string, number>}
 */
export function postgresCpuTimes(postmaster) {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name) && parentOf(name) === postmaster);
  return new Map(pids.map((pid) => [pid, nanosecondsOf(pid) / 1000]));
}

/** @param {string} pid */
function parentOf(pid) {
  const stat = read(`/proc/${pid}/stat`);
  return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
}

/** @param {string} pid */
const nanosecondsOf = (pid) => Number(read(`/proc/${pid}/schedstat`).split(' ')[0]);

/** @param {string} file */
function read(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
