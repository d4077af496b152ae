import { isBad } from '@haochaping/core';
import { surveysOf } from './ask-people.js';
import { callBack } from './call-back.js';
import type { County, Happening } from './county.js';
import { handlingOf } from './handle-review.js';
import { mattersUntil, startOfSample, type Matter } from './matters.js';
import { RATED_AFTER_MS, rateMatter } from './rate-matter.js';
import { SAMPLE_UNITS } from './units.js';

const DAY_MS = 86_400_000;
const BEIJING_MS = 8 * 3_600_000;
/** What came on the lists in the last days is still to be called. */
const UNCALLED_MS = 6 * DAY_MS;

/**
 * Lives through three months of the county up to now, in the order in which things happen, by the server's own handlers: what the
 * rules refuse does not happen.
 * @param sweep what the server does by itself, at a moment
 */
export async function liveThrough(county: County, sweep: (at: number) => Promise<void>, now: number): Promise<void> {
  const agenda: Happening[] = [...mattersOf(county, now, (more) => insertAll(agenda, more))];
  insertAll(agenda, surveysOf(county, now));
  insertAll(agenda, sweepsOf(county, sweep, now));
  for (let next = agenda.shift(); next && next.at < now; next = agenda.shift()) await next.happen(next.at);
  await sweep(now);
}

/** Keeps the order of time. */
function insertAll(agenda: Happening[], more: readonly Happening[]): void {
  agenda.push(...more);
  agenda.sort((one, other) => one.at - other.at);
}

type Later = (more: readonly Happening[]) => void;

function mattersOf(county: County, now: number, later: Later): readonly Happening[] {
  const happen = async (matter: Matter, at: number): Promise<void> => {
    const rated = await rateMatter(county, matter, at);
    if (!rated || !matter.level || !isBad(matter.level)) return;
    later(handlingOf(county, matter, rated));
  };
  return mattersUntil(now).map((matter) => ({
    at: matter.closedAt + RATED_AFTER_MS,
    happen: (at) => happen(matter, at),
  }));
}

function sweepsOf(county: County, sweep: (at: number) => Promise<void>, now: number): readonly Happening[] {
  const offices = new Map(SAMPLE_UNITS.map((unit) => [unit.office, unit]));
  let called = 0;
  const happen = async (at: number): Promise<void> => {
    await sweep(at);
    if (at > now - UNCALLED_MS) return;
    for (const unit of offices.values()) called = await callBack(county, unit, called, at);
  };
  const happenings: Happening[] = [];
  for (let at = startOfSample(now) + SWEPT_AT_MS; at < now; at += DAY_MS)
    if (isSweptOn(at)) happenings.push({ at, happen });
  return happenings;
}

/** Soon after midnight, so that a month is published when it is over. */
const SWEPT_AT_MS = 10 * 60_000;
/** On the 1st and the 16th, as little as shows everything: a server sweeps every minute. */
const isSweptOn = (at: number): boolean => [1, 16].includes(new Date(at + BEIJING_MS).getUTCDate());
