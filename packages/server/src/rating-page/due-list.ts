import { lookUp, type OpenDue, type OpenDueToCome } from '@haochaping/core';
import { duties, lengths, moments } from '@haochaping/core/words/zh-hans.js';
import { html } from 'hono/html';
import type { Part } from './page-document.js';
import { saidEnd } from './said-moment.js';

type Owed = { readonly dues: readonly OpenDue[]; readonly duesToCome?: readonly OpenDueToCome[] | undefined };

/** By when the office owes what; a date that the calendar does not fully know says so. */
export const dueList = ({ dues, duesToCome = [] }: Owed): Part =>
  html`<ul>
    ${dues.map(
      ({ duty, dueAt, provisional }) =>
        html`<li>最晚 ${saidEnd(dueAt)}${lookUp(duties, duty) ?? duty}${provisional ? '（暂定）' : ''}</li>`,
    )}
    ${duesToCome.map(
      ({ duty, from, amount, unit }) =>
        html`<li>
          ${lookUp(moments, from) ?? from}后
          ${lookUp(lengths, unit)?.(amount) ?? `${amount} ${unit}`}内${lookUp(duties, duty) ?? duty}
        </li>`,
    )}
  </ul>`;
