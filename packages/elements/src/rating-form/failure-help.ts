import type { Failure } from '@haochaping/client';
import type { TemplateResult } from 'lit';
import type { RatingTexts } from '../texts/message-pack.js';
import { refusalText } from '../texts/province-text.js';

/** What a citizen can do when the form cannot be opened. */
export function failureHelp(failure: Failure, texts: RatingTexts): TemplateResult | string {
  if (failure.kind !== 'refused') return texts.form.unreachable;
  return isTicketUnknown(failure) ? texts.form.ticketUnknown : refusalText(failure.problem, texts);
}

export const isTicketUnknown = (failure: Failure): boolean =>
  failure.kind === 'refused' && failure.problem.code === 'ticket-unknown';
