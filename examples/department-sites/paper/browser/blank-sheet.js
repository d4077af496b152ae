// @ts-check
import { isBad, isLevel } from '@haochaping/core';
import { askBackend } from '../../site/public/ask-backend.js';
import { part, stamp } from '../../site/public/stamp.js';
import { sessionOf } from './session.js';

/**
 * A sheet for a matter that was closed just now, with the levels and the reasons of its place.
 * @param {{ scan: (ticket: string) => void }} on what to do with its code, in place of a scanner
 */
export async function blankSheet({ scan }) {
  const answer = await askBackend('/api/paper/sheets', { method: 'POST' });
  const { ticket, code, endpoint } = /** @type {{ ticket: string, code: string, endpoint: string }} */ (answer);
  const { subject, levels, indicators, staffIndicators, identity } = await sessionOf(endpoint, ticket);
  const { orgName, itemName, caseNo, staffName = '' } = subject;
  const sheet = stamp('blank-sheet', { orgName, itemName, caseNo });
  /** @type {HTMLImageElement} */ (part(sheet, 'code')).src = code;
  part(sheet, 'rated')?.append(
    ...rated('您对这次服务满意吗？选一个打勾', levels, indicators),
    ...(staffIndicators ? rated(`您对工作人员${staffName}满意吗？选一个打勾`, levels, staffIndicators) : []),
  );
  part(sheet, 'consent')?.append(...identity.consentText.split('\n').map((text) => stamp('tick', { text })));
  const ways = stamp('under-the-sheet');
  ways.querySelector('[name="print"]')?.addEventListener('click', () => window.print());
  ways.querySelector('[name="scan"]')?.addEventListener('click', () => scan(ticket));
  return [sheet, ways];
}

/**
 * The levels, and the reasons of the bad ones.
 * @param {string} question
 * @param {import('./session.js').RatingSession['levels']} levels
 * @param {import('./session.js').RatingSession['indicators']} indicators
 */
function rated(question, levels, indicators) {
  const bad = levels.filter(({ level }) => isLevel(level) && isBad(level) && indicators[level]?.length);
  return [
    ticks(
      question,
      levels.map(({ label }) => label),
    ),
    ...bad.map(({ level, label }) =>
      ticks(
        `打勾“${label}”的，是因为（可以勾几项）`,
        (indicators[level] ?? []).map(({ text }) => text),
      ),
    ),
  ];
}

/**
 * @param {string} question
 * @param {readonly string[]} choices
 */
function ticks(question, choices) {
  const block = stamp('ticks', { question });
  part(block, 'ticks')?.append(...choices.map((text) => stamp('tick', { text })));
  return block;
}
