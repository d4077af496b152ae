import {
  instantOf,
  millisOf,
  lookUp,
  type Day,
  type Instant,
  type OpenDue,
  type OpenDueToCome,
} from '@haochaping/core';
import { duties, lengths, moments } from '@haochaping/core/words/zh-hans.js';
import { html } from 'hono/html';
import type { Part } from './page-document.js';

/** `2026年10月16日 10:00`, in Beijing. */
export function formatMoment(at: Instant): string {
  const [, year, month, day, time] = /^(\d+)-(\d+)-(\d+)T(\d+:\d+)/.exec(instantOf(millisOf(at))) ?? [];
  return `${year ?? ''}年${Number(month)}月${Number(day)}日 ${time ?? ''}`;
}

/** `2020年12月21日`. */
export const formatDay = (day: Day): string => formatMoment(`${day}T00:00:00+08:00`).replace(' 00:00', '');

/** The end of a time: where it is the last minute of a day, the day alone. */
export const formatEnd = (at: Instant): string => formatMoment(at).replace(' 23:59', '');

type Owed = { readonly dues: readonly OpenDue[]; readonly duesToCome?: readonly OpenDueToCome[] | undefined };

/** The due dates of an office; a provisional date is marked so. */
export const dueList = ({ dues, duesToCome = [] }: Owed): Part =>
  html`<ul>
    ${dues.map(
      ({ duty, dueAt, provisional }) =>
        html`<li>最晚 ${formatEnd(dueAt)}${lookUp(duties, duty) ?? duty}${provisional ? '（暂定）' : ''}</li>`,
    )}
    ${duesToCome.map(
      ({ duty, from, amount, unit }) =>
        html`<li>
          ${lookUp(moments, from) ?? from}后
          ${lookUp(lengths, unit)?.(amount) ?? `${amount} ${unit}`}内${lookUp(duties, duty) ?? duty}
        </li>`,
    )}
  </ul>`;
