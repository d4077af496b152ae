import type { Level } from '@haochaping/core';
import type { Trace } from './trace.js';
import type { Device } from './device.js';
import { openPage, type Mistake, type Page } from './page.js';
import type { Act, Script } from './script.js';

const HOUR_MS = 3_600_000;
const MOST_PAGES = 3;

/** Where a script is played: in a simulated world, or before a real province. */
export type Scene = {
  readonly script: Script;
  readonly endpoint: string;
  readonly tickets: readonly string[];
  readonly device: Device;
  readonly trace: Trace;
  readonly now: () => number;
  readonly pass: (millis: number) => Promise<void>;
  readonly sleep: (millis: number) => void;
  /** Nobody answers at the province's address for so long. */
  readonly goDown: (millis: number) => void;
  readonly mistake: Mistake | undefined;
};

/** Plays the script; then the disk is mended and a page is opened again. Gives all the pages there were. */
export async function playScript(scene: Scene): Promise<readonly Page[]> {
  const pages: Page[] = [openPage(scene, scene.script.isPrivate)];
  for (const { after, does } of scene.script.acts) {
    await scene.pass(after);
    play(does, scene, pages);
  }
  scene.device.turnDisk('works');
  reopen(scene, pages);
  return pages;
}

export function reopen(scene: Scene, pages: Page[]): void {
  const page = openPage(scene, scene.script.isPrivate);
  pages.push(page);
  page.resume();
}

/** What living pages still owe their citizen. */
export const owed = (pages: readonly Page[]): readonly string[] =>
  pages.flatMap(({ life, waiting }) => (life.alive ? waiting() : []));

function play(does: Act, scene: Scene, pages: Page[]): void {
  const living = pages.filter(({ life }) => life.alive);
  const page = 'page' in does ? living[does.page % Math.max(1, living.length)] : undefined;
  switch (does.act) {
    case 'open':
      if (living.length < MOST_PAGES) pages.push(openPage(scene, scene.script.isPrivate));
      return;
    case 'kill':
      return page?.kill();
    case 'reload':
      page?.kill();
      return reopen(scene, pages);
    case 'resume':
      return page?.resume();
    case 'leave':
      return page?.leave();
    case 'ask':
      return page?.ask(ticketOf(does.ticket, scene));
    case 'say':
      for (let click = 0; click < does.times; click += 1) page?.say(posting(does, scene));
      return;
    case 'clock':
      return scene.device.turnClock(does.hours * HOUR_MS);
    case 'sleep':
      return scene.sleep(Math.abs(does.hours) * HOUR_MS);
    case 'disk':
      return scene.device.turnDisk(does.disk);
    case 'restart':
      scene.goDown(does.millis);
  }
}

const ticketOf = (ticket: number, { tickets }: Scene): string => tickets[ticket % tickets.length] ?? '';

function posting({ ticket, words }: Extract<Act, { act: 'say' }>, scene: Scene) {
  const level: Level = words === 0 ? 'satisfied' : 'dissatisfied';
  const text = `票${String(ticket % scene.tickets.length)}话${String(words)}`;
  return {
    endpoint: scene.endpoint,
    ticket: ticketOf(ticket, scene),
    submission: { service: { level, indicators: [] }, answers: {}, text },
  };
}
