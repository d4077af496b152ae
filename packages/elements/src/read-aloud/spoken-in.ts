import { languageAt } from '../texts/language-at.js';
import { voiceFor } from './voice-for.js';

/** A piece that is said in one breath. */
export type Spoken = { readonly text: string; readonly language: string };

/**
 * What is read of each element. What is not named here is not read: what a citizen has typed, the case, its title and its
 * number, for others in the hall hear it too.
 */
const READ: Readonly<Record<string, string>> = {
  'hcp-rating-form': `.message h3, .message p, .fault, .identity legend, .identity li, .field > label,
    .consent span, #text-privacy`,
  'hcp-rating-scale': 'legend, input:checked + .card .word',
  'hcp-indicators': 'legend, .dimension, .indicator span',
  'hcp-questionnaire': 'legend, .question > label, summary > :first-child, .option span',
  'hcp-hosted-page': '.subject h3, .message h3, .message p, [role=status]',
  'hcp-receipt': 'h3, .head p, .box div + div dt, .box div + div dd, h4, .due > p, .way > p:not(.printed)',
};

/** And as long as no level is chosen; then the chosen one alone is read of the five, and what it was about is known. */
const READ_AT_FIRST: typeof READ = {
  'hcp-rating-form': '.subject summary > *, .form > .muted',
  'hcp-rating-scale': '.word',
};

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

function* readIn(host: Element): Generator<Element> {
  const nested = Object.keys(READ);
  for (const element of host.shadowRoot?.querySelectorAll([...selectorsOf(host), ...nested].join()) ?? []) {
    if (!isSeen(element)) continue;
    if (nested.includes(element.localName)) yield* readIn(element);
    else yield element;
  }
}

function selectorsOf({ localName, shadowRoot }: Element): readonly string[] {
  const isChosen = shadowRoot?.querySelector('input:checked, hcp-indicators');
  return [READ[localName], isChosen ? undefined : READ_AT_FIRST[localName]].filter((each) => each !== undefined);
}

/** What is folded away has boxes in some browsers all the same. */
const isSeen = (element: Element): boolean =>
  element.getClientRects().length > 0 && !element.closest('details:not([open]) > :not(summary)');
