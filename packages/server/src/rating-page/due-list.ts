import { lookUp, type OpenDue } from '@haochaping/core';
import { html } from 'hono/html';
import type { Part } from './page-document.js';
import { DUTY_WORDS } from './review-words.js';
import { saidMoment } from './said-moment.js';

/** By when the office owes what; a date that the calendar does not fully know says so. */
export const dueList = (dues: readonly OpenDue[]): Part =>
  html`<ul>
    ${dues.map(
      ({ duty, dueAt, provisional }) =>
        html`<li>${lookUp(DUTY_WORDS, duty) ?? duty}：最晚 ${saidMoment(dueAt)}${provisional ? '（暂定）' : ''}</li>`,
    )}
  </ul>`;
