// @ts-check
import { dateOf, endOf } from '/site/moment.js';
import { stamp } from '/site/stamp.js';
import { sendForm } from './send-form.js';

/**
 * The form of a step. Undefined for a step that this desk does not know yet. The province alone judges what was filled in;
 * its words are shown at the field that they concern.
 * @param {string} step
 * @param {import('./session.js').Review['review']} review
 * @param {(step: import('./session.js').Step) => Promise<void>} take
 */
export function stepForm(step, review, take) {
  if (!document.getElementById(`step-${step}`)) return undefined;
  const form = /** @type {HTMLFormElement} */ (stamp(`step-${step}`));
  const until = form.elements.namedItem('until');
  if (until instanceof HTMLInputElement && review.nextDue) until.min = dateOf(review.nextDue.dueAt);
  sendForm(form, (data) => take(filledIn(step, data)));
  return form;
}

/**
 * What is empty is absent: the province says that it is missing.
 * @param {string} step
 * @param {FormData} data
 */
function filledIn(step, data) {
  const text = (/** @type {string} */ name) => String(data.get(name) ?? '') || undefined;
  const until = text('until');
  return /** @type {import('./session.js').Step} */ ({
    step,
    note: text('note') ?? '',
    to: text('to'),
    finding: text('finding'),
    conclusion: text('conclusion'),
    handedTo: text('handedTo'),
    reference: text('reference'),
    ground: text('ground'),
    evidence: text('evidence')
      ?.split('\n')
      .filter((line) => line.trim() !== ''),
    decision: text('decision'),
    result: text('result'),
    until: until && endOf(until),
  });
}
