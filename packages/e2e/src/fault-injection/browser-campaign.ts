import { campaignAsked } from '@haochaping/fault-injection';
import { injectBrowserFaults } from './browser-faults.js';

const { seed, runs } = campaignAsked(500);
console.log(`真实浏览器 · 种子 ${seed} · ${runs} 轮`);
const { verdicts, befell, ...figures } = await injectBrowserFaults({ seed, runs, atOnce: 8, withinMs: 480_000 });
const faulty = verdicts.filter(({ faults }) => faults.length > 0);
for (const { run, faults, tabs } of faulty) console.log(`第 ${run} 轮`, faults, JSON.stringify(tabs));
const sum = (count: (verdict: (typeof verdicts)[number]) => number): number =>
  verdicts.reduce((total, verdict) => total + count(verdict), 0);
console.log({
  ...figures,
  runs: verdicts.length,
  tabs: sum(({ tabs }) => tabs.length),
  killed: sum(({ tabs }) => tabs.filter(({ lived }) => !lived).length),
  saved: sum(({ saved }) => saved),
  withReceipt: sum(({ receipts }) => receipts),
});
console.log('代理注入：', befell);
console.log(`${verdicts.length} 轮，${faulty.length} 轮有错`);
process.exitCode = faulty.length === 0 && figures.ratings === figures.ticketsUsed ? 0 : 1;
