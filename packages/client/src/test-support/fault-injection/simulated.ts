import { campaignAsked } from '@haochaping/fault-injection';
import fc from 'fast-check';
import { script } from './script.js';
import { simulatedRun } from './simulated-run.js';

/** The simulated campaign as a command: its figures, and the smallest run that breaks something if one does. */
const { seed, runs, mistake } = campaignAsked(10_000);
console.log(`模拟 · 种子 ${seed} · ${runs} 轮${mistake ? ` · 故意的错误 ${mistake}` : ''}`);
const total: Record<string, number> = {};
const started = performance.now();
let faulty = 0;
const found = await fc.check(
  fc.asyncProperty(script, async (each) => {
    const { faults, figures, accepted, tickets } = await simulatedRun(each, mistake);
    for (const [name, figure] of Object.entries({ ...figures, accepted, tickets }))
      total[name] = (total[name] ?? 0) + figure;
    const wrong = faults.length > 0 || accepted !== tickets;
    if (wrong) faulty += 1;
    // With a deliberate mistake it is counted how often that is caught; without one the first is one too many.
    if (wrong && !mistake) throw new Error([...faults, `${accepted} accepted, ${tickets} tickets used`].join('\n'));
  }),
  { seed, numRuns: runs },
);
console.log(total);
console.log(`${((performance.now() - started) / 1000).toFixed(1)} 秒；${faulty} 轮有错（收缩所试的也计在内）`);
if (found.failed) console.log(JSON.stringify(found.counterexample), '\n', found.errorInstance);
process.exitCode = faulty > 0 === (mistake !== undefined) ? 0 : 1;
