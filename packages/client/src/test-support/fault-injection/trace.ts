import type { Receipt } from '@haochaping/core';
import { failureOf, type Failure } from '../../failure.js';
import { KEPT_MS, type Entry, type Posting } from '../../outbox/entry.js';
import { outcomeAfter, isRefusedByIntermediary } from '../../outbox/outcome.js';
import type { Kept } from '../../outbox/delivery.js';
import type { Rated } from './province.js';

/** The refusals that decide something about an honest submission. Any other one is a fault. */
const TRUE_REASONS: readonly string[] = ['ticket-already-rated', 'ticket-expired', 'rating-too-early'];

/** As often somebody between has to refuse something before other content may take its place. */
const BLOCKED_AFTER = 3;

type Known = {
  /** As it was written or sent last. */
  entry: Entry;
  /** The earliest moment under which any page has written it: pages whose clocks differ read different ones. */
  savedAt: number;
  written: boolean;
  acknowledged: boolean;
  refused: string | undefined;
  /** A day old by the clock of the page that gave it up. */
  outdated: boolean;
  /** How often somebody between has refused it. */
  blocked: number;
  /** Other content has taken its place. */
  replaced: boolean;
};

export const FIGURES = [
  'said',
  'attempts',
  'receipts',
  'refusals',
  'givenUp',
  'replaced',
  'onDevice',
  'inPage',
  'overtaken',
  'killed',
] as const;
export type Figures = Record<(typeof FIGURES)[number], number>;

export type Trace = ReturnType<typeof createTrace>;

/**
 * Observes one run: what was written down, sent, decided and told, and whether each of it was true.
 * @param rated what the province has on a ticket
 * @param asTold whether that can be looked up at any moment, or only when all is over
 */
export function createTrace(rated: (ticket: string) => Rated | undefined, asTold: boolean) {
  const known = new Map<string, Known>();
  const postings: (Posting & { readonly saidAt: number })[] = [];
  const faults: string[] = [];
  const later: (() => void)[] = [];
  const figures: Figures = {
    said: 0,
    attempts: 0,
    receipts: 0,
    refusals: 0,
    givenUp: 0,
    replaced: 0,
    onDevice: 0,
    inPage: 0,
    overtaken: 0,
    killed: 0,
  };

  function must(holds: boolean, otherwise: string): void {
    if (!holds) faults.push(otherwise);
  }
  function look(check: () => void): void {
    if (asTold) check();
    else later.push(check);
  }
  function of(entry: Entry): Known {
    const mine = known.get(entry.key) ?? {
      entry,
      savedAt: entry.savedAt,
      written: false,
      acknowledged: false,
      refused: undefined,
      outdated: false,
      blocked: 0,
      replaced: false,
    };
    mine.entry = entry;
    mine.savedAt = Math.min(mine.savedAt, entry.savedAt);
    known.set(entry.key, mine);
    return mine;
  }
  const isOver = ({ acknowledged, refused, outdated, replaced }: Known): boolean =>
    acknowledged || refused !== undefined || outdated || replaced;
  const isOld = ({ savedAt }: Known, now: number): boolean => now - savedAt >= KEPT_MS;
  const hasRival = ({ entry }: Known): boolean =>
    postings.some(({ ticket, submission }) => ticket === entry.ticket && submission.text !== entry.submission.text);
  const mayMakeRoom = (mine: Known): boolean => mine.blocked >= BLOCKED_AFTER && hasRival(mine);
  const saying = ({ ticket, submission }: Posting): readonly Known[] =>
    [...known.values()].filter(({ entry }) => entry.ticket === ticket && entry.submission.text === submission.text);
  /** Nothing of it was written or sent before the device slept for a day. */
  const isOldUnsent = (ticket: string, now: number): boolean =>
    postings.some((each) => each.ticket === ticket && saying(each).length === 0 && now - each.saidAt >= KEPT_MS);

  function refusedWith(entry: Entry, code: string): void {
    of(entry).refused = code;
    must(TRUE_REASONS.includes(code), `${entry.submission.text ?? ''} was refused as ${code}`);
    if (code !== 'ticket-already-rated') return;
    look(() => {
      const earlier = rated(entry.ticket);
      const byAnother = earlier && earlier.key !== entry.key && known.has(earlier.key);
      must(Boolean(byAnother), `${entry.submission.text ?? ''} was refused as rated already, by itself or by nobody`);
    });
  }

  return {
    figures,
    faults,
    /** @param now by the clock of the page on which it was said */
    said(posting: Posting, now: number) {
      figures.said += 1;
      postings.push({ ...posting, saidAt: now });
    },
    /** A page lets go of an entry, by its own clock. */
    removing(key: string, now: number) {
      const mine = known.get(key);
      if (!mine) return;
      mine.outdated ||= isOld(mine, now);
      if (isOver(mine) || !mayMakeRoom(mine)) return;
      mine.replaced = true;
      figures.replaced += 1;
    },
    unwrote: (entry: Entry) => void (of(entry).written = false),
    wrote: (entry: Entry) => void (of(entry).written = true),
    removed: (entry: Entry) => must(isOver(of(entry)), `${entry.submission.text ?? ''} was thrown away undecided`),
    sent(entry: Entry) {
      figures.attempts += 1;
      of(entry);
    },
    acknowledged: (entry: Entry) => void (of(entry).acknowledged = true),
    failed(entry: Entry, reason: unknown): 'refused' | 'open' {
      const failure = failureOf(reason);
      must(failure !== undefined, `an attempt failed with ${String(reason)}`);
      if (failure?.kind === 'refused' && outcomeAfter(failure) === 'final') {
        refusedWith(entry, failure.problem.code);
        return 'refused';
      }
      if (failure && isRefusedByIntermediary(failure)) of(entry).blocked += 1;
      return 'open';
    },
    toldSaved(posting: Posting, kept: Kept, onDisk: readonly Entry[]) {
      figures[kept === 'on-device' ? 'onDevice' : 'inPage'] += 1;
      if (kept === 'in-page') return;
      const mine = saying(posting);
      const survives = mine.some((each) => isOver(each) || onDisk.some(({ key }) => key === each.entry.key));
      must(survives, `${posting.submission.text ?? ''} was called saved and is not on the device`);
    },
    toldReceipt(ticket: string, words: string | undefined, receipt: Receipt) {
      figures.receipts += 1;
      look(() => {
        const on = rated(ticket);
        const same = on?.ticket === ticket && on.ratingNo === receipt.ratingNo && on.level === receipt.level;
        must(same && (words === undefined || on.words === words), `${words ?? ticket}: a receipt of another rating`);
      });
    },
    toldFailure(ticket: string, failure: Failure | undefined, reason: unknown, now: number) {
      if (!failure) faults.push(`${ticket}: a page was told ${String(reason)}`);
      else if (failure.kind === 'refused' && outcomeAfter(failure) === 'final') figures.refusals += 1;
      else {
        figures.givenUp += 1;
        must(
          // What is kept in the page alone is removed from nowhere: there, only this tells that other content took its place.
          [...known.values()].some(
            (each) => each.entry.ticket === ticket && (each.outdated || mayMakeRoom(each) || isOld(each, now)),
          ) || isOldUnsent(ticket, now),
          `${ticket}: given up too soon`,
        );
      }
    },
    /** When the run is over and pages have been opened again. */
    close(onDisk: readonly Entry[]) {
      for (const check of later) check();
      for (const { submission } of onDisk) faults.push(`${submission.text ?? ''} was left on the device`);
      for (const each of known.values()) {
        const { entry, written, acknowledged, refused } = each;
        const mine = rated(entry.ticket)?.key === entry.key;
        const words = entry.submission.text ?? '';
        must(!written || isOver(each), `${words} was written down and lost`);
        must(!acknowledged || mine, `${words} was acknowledged and is not there`);
        // One tab hears that it is too early; another one, whose turn comes next, finds that it is not any more.
        if (mine && refused === 'rating-too-early') figures.overtaken += 1;
        else must(refused === undefined || !mine, `${words} was refused as ${refused ?? ''} and is there`);
      }
    },
    /** A rating that no submission has asked for under this key. */
    stray: (ratings: Iterable<Rated>) => {
      for (const { key, words } of ratings)
        must(known.get(key)?.entry.submission.text === words, `${words}: rated under a key that no submission has`);
    },
  };
}
