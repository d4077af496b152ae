import { faultsOf, toSubmission, type Draft, type RatingSession } from '@haochaping/core';
import { identityFaults, saidOfIdentity, type IdentityFaults } from '../identity/identity-faults.js';
import type { RatingTexts } from '../texts/message-pack.js';

/** What is said to the citizen, in whatever language it is read. */
export type Message = (texts: RatingTexts) => string;

/** The first thing to be mended before a draft can be sent, and the place in the form where that is done. */
export type Incomplete = { readonly complaint: Message; readonly place: string; readonly identity: IdentityFaults };

/** Undefined where nothing is missing. */
export function validate(draft: Draft, session: RatingSession): Incomplete | undefined {
  const submission = toSubmission(draft);
  if (!submission) return { complaint: ({ form }) => form.levelMissing, place: '.scale input', identity: [] };
  const identity = identityFaults(draft.identity, session.identity);
  const [field] = identity;
  if (field) return { complaint: (texts) => saidOfIdentity(field, texts), place: `#identity-${field}`, identity };
  const [fault] = faultsOf(submission, session);
  return fault && { complaint: ({ form }) => form.faults[fault.code], place: placeOfFault(fault.pointer), identity };
}

/** Shows a place in the form to whoever has to mend something there. */
export function focusField(field: HTMLElement | undefined): void {
  field?.closest('details')?.setAttribute('open', '');
  field?.focus();
}

/** The field in the form at which a fault is mended, as a selector for its JSON pointer. */
function placeOfFault(pointer: string): string {
  const [, part = ''] = pointer.split('/');
  if (part === 'service' || part === 'staff') return `.reasons[data-target=${part}] input`;
  return part === 'answers' ? '.questions summary' : `#${part}`;
}
