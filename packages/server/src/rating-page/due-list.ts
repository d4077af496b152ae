import { lookUp, type OpenDue } from '@haochaping/core';
import { duties } from '@haochaping/core/words/zh-hans.js';
import { html } from 'hono/html';
import type { Part } from './page-document.js';
import { saidMoment } from './said-moment.js';

/** By when the office owes what; a date that the calendar does not fully know says so. */
export const dueList = (dues: readonly OpenDue[]): Part =>
  html`<ul>
    ${dues.map(
      ({ duty, dueAt, provisional }) =>
        html`<li>最晚 ${saidMoment(dueAt)} ${lookUp(duties, duty) ?? duty}${provisional ? '（暂定）' : ''}</li>`,
    )}
  </ul>`;
