import type { RunRecord } from './browser-run.js';
import type { Ledger } from '@haochaping/fault-injection';

type Sent = { readonly key: string; readonly words: string };

export type Verdict = { readonly faults: readonly string[]; readonly receipts: number; readonly saved: number };

/**
 * Compares what the tabs of one run showed with what stands in the database.
 * @param rows the ratings of this run's case
 * @param sent what came by on the way to the province
 */
export function verdictOn({ said, tabs, left }: RunRecord, rows: Ledger, sent: readonly Sent[]): Verdict {
  const faults: string[] = [];
  const [row] = rows;
  if (rows.length > 1) faults.push(`${rows.length} ratings of one occasion`);
  if (left > 0) faults.push(`${left} left on the device`);
  if (row && said.get(row.words) !== row.level) faults.push(`rated ${row.level}, which nobody said`);
  const shown = tabs.flatMap((tab) => tab.shown);
  for (const state of new Set(shown)) {
    const [what, first, level] = state.split(' ');
    if (what === 'broken') faults.push(state);
    if (what === 'receipt' && (row?.ratingNo !== first || row?.level !== level)) faults.push(`no rating for ${state}`);
    if (what === 'failed' && first !== 'ticket-already-rated') faults.push(`gave up: ${state}`);
    if (state === 'failed ticket-already-rated' && !row) faults.push('called rated and is not');
  }
  for (const { said: words, shown: states, lived } of tabs) {
    const last = states.at(-1) ?? '';
    if (lived && !/^(receipt|failed|empty)/.test(last)) faults.push(`a tab still shows ${last}`);
    if (lived && words !== undefined && !row) faults.push(`${words} was said and is lost`);
    if (last.startsWith('receipt') && words !== undefined && row?.words !== words)
      faults.push(`a receipt for other words`);
    if (last === 'failed ticket-already-rated' && words !== undefined && words === row?.words) {
      const keys = new Set(sent.filter((each) => each.words === words).map(({ key }) => key));
      if (keys.size < 2) faults.push(`${words} was called rated already because of itself`);
    }
  }
  const saved = shown.includes('saved on-device');
  if (saved && !row) faults.push('what was saved on the device is lost');
  return { faults, receipts: new Set(shown.filter((state) => state.startsWith('receipt'))).size, saved: saved ? 1 : 0 };
}
