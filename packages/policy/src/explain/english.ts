import type { Instant } from '@haochaping/core';
import { daysOff, lengths, moments } from '@haochaping/core/words/en.js';
import type { Explanation } from './explanation.js';
import type { Run } from './runs-of-days.js';

const run = ({ from, to, name }: Run): string =>
  `${from === to ? from : `${from} to ${to}`} (${daysOff[name] ?? name})`;
const moment = (at: Instant): string => `${at.slice(0, 10)} ${at.slice(11, 16)}`;
const STARTS = { 'next-day': 'the next day is day 1', 'same-day': 'that day is day 1' };

export const ENGLISH: Explanation = {
  counted: ({ anchor, from, amount, unit, starts }) =>
    `Counting from ${moment(anchor)} (Beijing time)${from ? `, when ${moments[from]}` : ''}; ${starts ? STARTS[starts] : 'holidays included'}: ${lengths[unit](amount)}.`,
  skipped: (runs) => `Skipped: ${runs.map(run).join('; ')}.`,
  makeUpDays: (runs) => `Weekend days worked in exchange for a holiday, which count: ${runs.map(run).join('; ')}.`,
  unknownYears: (years) =>
    `The holidays of ${years.join(', ')} are not yet published: only weekends were skipped there, and the date will be counted again.`,
  latest: (dueAt, provisional) => `Due by ${moment(dueAt)}${provisional ? ', provisionally' : ''}.`,
  rule: ({ notice, quote }) => `Rule: ${notice}, “${quote}”.`,
  declared: (reason) => `What the notice leaves open is set by this software: ${reason}`,
  calendar: (notices) =>
    `Holidays as arranged in: ${notices.map(({ number, title }) => `${title} (${number})`).join('; ')}.`,
};
