import { css } from 'lit';
import { buttons } from './buttons.js';

/** Fields, foldings and messages as they look everywhere. */
export const fields = css`
  input[type='text'],
  input[type='tel'],
  textarea {
    background: var(--_surface);
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
    color: inherit;
    display: block;
    min-height: var(--_target);
    padding: 0.5em 0.75em;
    width: 100%;
  }
  [aria-invalid='true'] {
    border: 2px solid var(--_alert) !important;
  }
  input[type='checkbox'],
  input[type='radio'] {
    accent-color: var(--_primary);
    flex: none;
    height: 1.25em;
    margin: 0;
    width: 1.25em;
  }
  .choice,
  .consent,
  .indicator,
  .option {
    align-items: center;
    cursor: pointer;
    display: flex;
    font-weight: 400;
    min-height: var(--_target);
  }
  .indicator,
  .option {
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
    padding: 0.4em 0.75em;
  }
  .indicator:hover,
  .option:hover {
    border-color: var(--_primary);
  }
  .indicator:has(:checked),
  .option:has(:checked) {
    background: var(--_tint);
    border-color: var(--_primary);
  }
  input + span {
    margin-inline-start: 0.6em;
  }
  fieldset,
  form {
    border: 0;
    margin: 0;
    min-width: 0;
    padding: 0;
  }
  legend,
  label {
    font-weight: 600;
    padding: 0;
  }
  summary {
    color: var(--_primary-strong);
    cursor: pointer;
    padding-block-end: 0.65em;
    padding-block-start: 0.65em;
  }
  dt {
    color: var(--_muted);
    flex: none;
  }
  .box {
    background: var(--_raised);
    /* Seen in forced colours only, where grounds are not. */
    border: 1px solid transparent;
    border-radius: var(--_radius);
    padding: 0.9em 1em;
  }
  .muted,
  .title,
  .due dt,
  time {
    color: var(--_muted);
    font-size: var(--_small);
    font-weight: 400;
  }
  .fault:not(:empty),
  .foot .message {
    background: var(--_alert-tint);
    border-inline-start: 4px solid var(--_alert);
    padding: 0.5em 0.75em;
    text-align: start;
  }
  .fault {
    color: var(--_alert);
  }
  .field .fault {
    margin-block-start: 0.5em;
  }
  @media print {
    button,
    .reply,
    form.part {
      display: none;
    }
    a::after {
      content: '（' attr(href) '）';
    }
    summary {
      list-style: none;
    }
    details::details-content {
      block-size: auto;
      content-visibility: visible;
    }
    li,
    dl div {
      break-inside: avoid;
    }
  }
`;

export const controls = [buttons, fields];
