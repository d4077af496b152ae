// @ts-check
import '@haochaping/elements/define/indicators.js';
import '@haochaping/elements/define/rating-scale.js';
import { sendForm } from '../../desk/public/send-form.js';
import { stamp } from '../../site/public/stamp.js';

/** @typedef {import('./session.js').PaperEntry} PaperEntry */

/**
 * The form in which a sheet is entered, with the levels and the reasons of its place. The province alone judges what was read
 * off the sheet; its words are shown at the field that they concern. The place's voluntary questions are on no paper.
 * @param {import('./session.js').RatingSession} session
 * @param {{ enter: (read: Omit<PaperEntry, 'ticket'>) => Promise<void>, leave: () => void }} on
 */
export function sheetForm(session, { enter, leave }) {
  const { itemName, orgName, caseNo } = session.subject;
  const ratesStaff = session.staffIndicators ? 'yes' : undefined;
  const form = /** @type {HTMLFormElement} */ (stamp('sheet-form', { itemName, orgName, caseNo, ratesStaff }));
  offer(form, ['level', 'indicators'], session.levels, session.indicators);
  if (session.staffIndicators) offer(form, ['staffLevel', 'staffIndicators'], session.levels, session.staffIndicators);
  form.addEventListener('reset', leave);
  sendForm(form, (data) => enter(readIn(data)));
  return form;
}

/**
 * The levels, and under a chosen one its reasons.
 * @param {HTMLElement} form
 * @param {readonly [string, string]} names
 * @param {import('./session.js').RatingSession['levels']} levels
 * @param {import('./session.js').RatingSession['indicators']} indicators
 */
function offer(form, [scaleName, listName], levels, indicators) {
  const scale = /** @type {import('@haochaping/elements').HcpRatingScale} */ (
    form.querySelector(`[name="${scaleName}"]`)
  );
  const list = /** @type {import('@haochaping/elements').HcpIndicators} */ (form.querySelector(`[name="${listName}"]`));
  scale.levels = levels;
  scale.addEventListener('hcp-level-chosen', ({ detail }) => {
    list.ticked = [];
    list.indicators = indicators[detail.level] ?? [];
  });
}

/**
 * What is empty is absent.
 * @param {FormData} data
 * @returns {Omit<PaperEntry, 'ticket'>}
 */
function readIn(data) {
  const text = (/** @type {string} */ name) => String(data.get(name) ?? '').trim();
  const rated = (/** @type {string} */ level, /** @type {string} */ indicators) => ({
    level: /** @type {PaperEntry['service']['level']} */ (text(level)),
    indicators: data.getAll(indicators).map(String),
  });
  const leaves = text('name') !== '' || text('phone') !== '' || data.has('consent');
  return {
    scanNo: text('scanNo'),
    service: rated('level', 'indicators'),
    ...(text('staffLevel') && { staff: rated('staffLevel', 'staffIndicators') }),
    answers: {},
    ...(text('text') && { text: text('text') }),
    ...(leaves && {
      identity: {
        name: text('name'),
        phone: text('phone'),
        consent: /** @type {true} */ (data.has('consent')), // the province refuses what nobody has signed
      },
    }),
  };
}
