import { languageAt } from '../texts/language-at.js';
import { voiceFor } from './voice-for.js';

/** A piece that is said in one breath. */
export type Spoken = { readonly text: string; readonly language: string };

/**
 * What is read of a rating, and of an element inside it. What is not named here is not read: what a citizen has typed, the case,
 * its title and its number, for others in the hall hear it too.
 */
const READ = `.message h3, .message p, .fault, .identity legend, .identity li, .field > label, .consent span, #text-privacy,
  .scale legend, .word, .reasons legend, .dimension, .indicator span,
  .questionnaire legend, .question > label, .questionnaire summary > :first-child, .option span,
  .receipt h3, .head p, .receipt .box div + div dt, .receipt .box div + div dd, .receipt h4, .due > p,
  .way > p:not(.printed), hcp-hosted-page`;
const READ_IN_HOSTED_PAGE = '.subject h3, .message h3, .message p, [role=status]';

/** And as long as no level is chosen; then what it was about is known. */
const READ_AT_FIRST = '.subject summary > *, .form > .muted';

/** What an element says, in the order of the screen; but what stands in the way comes first. */
export function spokenIn(host: Element): readonly Spoken[] {
  const read = [...readIn(host)];
  const isUrgent = (element: Element): boolean => element.closest('.foot') !== null;
  return [...read.filter(isUrgent), ...read.filter((element) => !isUrgent(element))].flatMap((element) => {
    const text = element.textContent.replace(/\s+/g, ' ').trim();
    const language = languageAt(element);
    return text && voiceFor(language) ? [{ text, language }] : [];
  });
}

function* readIn({ shadowRoot }: Element): Generator<Element> {
  if (!shadowRoot) return;
  const isChosen = shadowRoot.querySelector('.scale :checked, .reasons') !== null;
  const selector = isChosen ? READ : `${READ}, ${READ_AT_FIRST}`;
  for (const element of shadowRoot.querySelectorAll(selector)) {
    if (!isSeen(element) || isOtherLevel(element)) continue;
    if (element.shadowRoot) yield* [...element.shadowRoot.querySelectorAll(READ_IN_HOSTED_PAGE)].filter(isSeen);
    else yield element;
  }
}

/** Of the five, the chosen one alone is read once there is one. */
function isOtherLevel(element: Element): boolean {
  const chosen = element.matches('.word') ? element.closest('.scale')?.querySelector(':checked') : undefined;
  return Boolean(chosen) && chosen !== element.closest('.level')?.querySelector('input');
}

/** What is folded away has boxes in some browsers all the same. */
const isSeen = (element: Element): boolean =>
  element.getClientRects().length > 0 && !element.closest('details:not([open]) > :not(summary)');
