// @ts-check
import { failureOf } from '@haochaping/client';
import { setTimeout as pause } from 'node:timers/promises';

const SOONEST_MS = 1_000;
const LATEST_MS = 15_000;

/**
 * Makes every case known to the province, and goes on trying while the province is not up. Registering twice is harmless.
 * @param {import('./province.mjs').Province} province
 * @param {readonly import('../cases/case.mjs').Case[]} cases
 * @param {{ signal: AbortSignal, say: (line: string) => void }} surroundings
 */
export async function registerAll(province, cases, { signal, say }) {
  let wait = SOONEST_MS;
  for (const it of cases) {
    while (!signal.aborted && (await tryToRegister(province, it, say)) === 'try-again') {
      if (wait === SOONEST_MS) say('省好差评平台暂时连接不上：本站照常打开，办件将在后台继续登记。');
      await pause(wait, undefined, { signal }).catch(() => {});
      wait = Math.min(wait * 2, LATEST_MS);
    }
  }
  if (!signal.aborted) say('办件已登记到省好差评平台。');
}

/**
 * @param {import('./province.mjs').Province} province
 * @param {import('../cases/case.mjs').Case} it
 * @param {(line: string) => void} say
 * @returns {Promise<'settled' | 'try-again'>}
 */
async function tryToRegister(province, it, say) {
  try {
    await province.register(it);
    return 'settled';
  } catch (reason) {
    const failure = failureOf(reason);
    const forGood = failure?.kind === 'refused' && failure.problem.status < 500 && failure.problem.status !== 429;
    if (!forGood) return 'try-again';
    say(`省好差评平台没有登记办件 ${it.caseNo}：${failure.problem.title}`);
    return 'settled';
  }
}
