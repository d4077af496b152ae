import { html } from 'hono/html';
import type { Part } from './page-document.js';

type Choice = {
  readonly kind: 'radio' | 'checkbox';
  readonly name: string;
  readonly value: string;
  readonly label: string;
  readonly chosen: boolean;
};

/** One thing to choose or to tick, on a line of its own. */
export const choiceLine = ({ kind, name, value, label, chosen }: Choice): Part =>
  html`<div class="line">
    <input type="${kind}" id="${name}=${value}" name="${name}" value="${value}" ${chosen ? 'checked' : ''} />
    <label for="${name}=${value}">${label}</label>
  </div>`;
