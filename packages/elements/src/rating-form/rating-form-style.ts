import { css, type CSSResult } from 'lit';
import { buttons } from '../appearance/buttons.js';
import { fields } from '../appearance/controls.js';
import { tokens } from '../appearance/tokens.js';
import { indicatorsStyle } from '../indicators/indicators-style.js';
import { questionnaireStyle } from '../questionnaire/questionnaire-style.js';
import { faceStyle } from '../rating-scale/face.js';
import { ratingScaleStyle } from '../rating-scale/rating-scale-style.js';
import { receiptStyle } from '../receipt/receipt-style.js';
import { dueStyle } from '../status-tracker/due-style.js';

export const ratingFormStyle = css`
  .form > * + *,
  .form + .sheet,
  .rating > .aloud + *,
  .rating > * + .actions,
  .field + .field {
    margin-block-start: calc(var(--_space) * 0.75);
  }
  .form > .reasons,
  .form > .field,
  .form > .identity,
  .form > .foot {
    margin-block-start: calc(var(--_space) * 1.25);
  }
  .form > .rated {
    display: block;
    margin: 0;
  }
  .subject {
    align-items: flex-start;
    display: flex;
    gap: var(--_near);
  }
  .subject details {
    flex: 1;
    min-width: 0;
  }
  .subject h3 {
    display: inline;
    font-size: 1em;
    white-space: inherit;
  }
  .subject summary,
  .subject > p {
    min-height: var(--_target);
    padding-block: calc((var(--_target) - 1.6em) / 2);
  }
  .subject details:not([open]) summary {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .subject [open] summary .muted {
    display: none;
  }
  .subject dl {
    margin-block: 0.35em;
  }
  .subject dt,
  .subject dd {
    display: inline;
  }
  .subject dt::after {
    content: ': ';
  }
  .subject dt:lang(zh)::after {
    content: '：';
  }
  .identity ul {
    line-height: 1.45;
    margin-block: 0.5em 0;
    padding-inline-start: 1.25em;
  }
  .field label {
    display: block;
    margin-block-end: 0.35em;
  }
  .identity > * + * {
    margin-block-start: 0.5em;
  }
  .identity > .fault:empty,
  .columns > .field {
    margin-block-start: 0;
  }
  .field > .muted {
    display: inline-block;
    margin-inline-end: 1em;
  }
  .foot {
    background: var(--_surface);
    border-block-start: 1px solid var(--_line);
    padding-block: 0.5em;
  }
  .sticky {
    bottom: 0;
    position: sticky;
  }
  .lead {
    background: none;
    border: 0;
    color: inherit;
    text-align: start;
    text-decoration: underline;
  }
  .help a {
    color: var(--_primary-strong);
    display: inline-block;
    line-height: var(--_target);
  }
  .form[inert] {
    pointer-events: none;
    position: relative;
  }
  .form[inert]::after {
    background: rgb(13 24 40 / 55%);
    content: '';
    inset: var(--_bleed, 0);
    position: absolute;
  }
  .sheet {
    background: var(--_surface);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    bottom: 1em;
    box-shadow: 0 4px 32px rgb(13 34 66 / 28%);
    padding-inline: 1em;
    position: sticky;
  }
  .sheet .message {
    padding-block: 1.25em;
  }
  .foot .fault:not(:empty) {
    margin-block-end: 0.75em;
  }
  [aria-pressed] {
    min-height: 60px;
  }
  /* For screen readers alone. */
  .unseen {
    clip-path: inset(50%);
    height: 1px;
    margin: 0;
    overflow: hidden;
    position: absolute;
    white-space: nowrap;
    width: 1px;
  }
  .message .actions {
    justify-content: center;
    margin-block-start: 1em;
  }
  .foot .message .actions {
    justify-content: flex-start;
  }
  /* As wide as the thumb reaches. */
  @media (max-width: 40em) {
    .form {
      --_space: calc(var(--hcp-space, 1em) / 2);
    }
    textarea {
      field-sizing: content;
    }
    .foot .primary,
    .rating > .actions .primary {
      flex: 1;
    }
  }
  @media (max-height: 30em) {
    .sticky {
      position: static;
    }
  }
`;

/** All that is shown on the way from what is rated to the receipt. */
export const ratingStyles: readonly CSSResult[] = [
  tokens,
  buttons,
  fields,
  ratingFormStyle,
  faceStyle,
  ratingScaleStyle,
  indicatorsStyle,
  questionnaireStyle,
  receiptStyle,
  dueStyle,
];
