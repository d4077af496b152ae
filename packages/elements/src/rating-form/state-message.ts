import type { Failure } from '@haochaping/client';
import { type TemplateResult, html, nothing } from 'lit';
import { lookUp } from '@haochaping/core';
import type { RatingTexts } from '../texts/message-pack.js';
import { refusalText } from '../texts/province-text.js';
import { message } from './message.js';
import type { FlowState } from './flow-state.js';

/** The states in which there is nothing to fill in, nor a receipt. */
export type Told = Exclude<FlowState, { draft: unknown } | { step: 'loading' | 'sent' | 'hosted' }>;

/** How the form goes on from there. */
type Onward = { readonly retry: () => void; readonly change: () => void; readonly done: TemplateResult };

/** A state as a message: what it is, what can be done. */
export function stateMessage(state: Told, texts: RatingTexts, { retry, change, done }: Onward): TemplateResult {
  const { form } = texts;
  switch (state.step) {
    case 'unloadable':
      return message({
        title: form.unloadable,
        help: state.page ? form.unreachableHere : failureHelp(state.failure, texts),
        trouble: true,
        // Another try with the same link can only fail again.
        actions: isTicketUnknown(state.failure)
          ? done
          : html`<button type="button" class="primary" @click=${retry}>${form.retry}</button> ${
                state.page
                  ? html`<a href=${state.page} target="_blank" rel="noopener noreferrer">${form.plainPage}</a>`
                  : nothing
              }`,
      });
    case 'not-rateable':
      return message({
        ...(state.overtaken
          ? form.overtaken
          : (lookUp(texts.notRateable, state.because) ?? texts.notRateableNow(state.because))),
        actions: done,
      });
    case 'saved':
      // In the page alone it is lost with the page, so nothing there invites to leave.
      return message({
        title: form.saved,
        help: form.savedHelp[state.kept],
        ...(state.kept === 'on-device' && { note: form.savedNote, actions: done }),
      });
    case 'blocked':
      return message({
        ...form.blocked,
        trouble: true,
        actions: html`<button type="button" class="primary" @click=${change}>${form.change}</button>`,
      });
    case 'rated-elsewhere':
      return message({ ...form.ratedElsewhere, actions: done });
    case 'skipped':
      return message({ title: form.skipped, help: form.skippedHelp, actions: done });
  }
}

/** What a citizen can do when the form cannot be opened. */
function failureHelp(failure: Failure, texts: RatingTexts): TemplateResult | string {
  if (failure.kind !== 'refused') return texts.form.unreachable;
  return isTicketUnknown(failure) ? texts.form.ticketUnknown : refusalText(failure.problem, texts);
}

const isTicketUnknown = (failure: Failure): boolean =>
  failure.kind === 'refused' && failure.problem.code === 'ticket-unknown';
