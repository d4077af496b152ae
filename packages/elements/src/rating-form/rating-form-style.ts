import { css } from 'lit';

export const ratingFormStyle = css`
  :host {
    display: block;
  }
  :host > * + *,
  .field + .field {
    margin-top: 1.25em;
  }
  h3 {
    font-size: 1.125em;
    line-height: 1.4;
    margin: 0;
    overflow-wrap: anywhere;
  }
  .subject {
    background: var(--_raised);
    border-radius: var(--_radius);
    padding: 0.9em 1em;
  }
  dl {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.5em;
    margin: 0.35em 0;
  }
  dl div {
    display: flex;
  }
  dt {
    color: var(--_muted);
  }
  dt::after {
    content: '：';
  }
  dd {
    margin: 0;
    overflow-wrap: anywhere;
  }
  summary {
    color: var(--_primary-strong);
    cursor: pointer;
    padding: 0.6em 0;
  }
  label {
    font-weight: 600;
  }
  .field label {
    display: block;
    margin-bottom: 0.35em;
  }
  .consent {
    align-items: center;
    display: flex;
    font-weight: 400;
    min-height: var(--_target);
  }
  .consent span {
    margin-inline-start: 0.6em;
  }
  .identity > * + * {
    margin-top: 0.75em;
  }
  .foot {
    background: var(--_surface);
    border-top: 1px solid var(--_line);
    bottom: 0;
    padding: 0.9em 0;
    position: sticky;
  }
  .waiting,
  .message {
    padding: 2em 0;
    text-align: center;
  }
  .message .actions {
    justify-content: center;
    margin-top: 1em;
  }
  .foot .message {
    padding: 0;
  }
  h3[data-arrival]:focus {
    outline: none;
  }
`;
