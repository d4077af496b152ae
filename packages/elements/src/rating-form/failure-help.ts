import type { Failure } from '@haochaping/client';
import { texts } from '../texts/zh-hans.js';

/** What a citizen can do when the form cannot be opened. */
export function failureHelp(failure: Failure): string {
  if (failure.kind !== 'refused') return texts.form.unreachable;
  return failure.problem.code === 'ticket-unknown' ? texts.form.ticketUnknown : failure.problem.title;
}
