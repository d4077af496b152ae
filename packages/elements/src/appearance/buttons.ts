import { css } from 'lit';

/** Headings, buttons and waiting as they look everywhere: all that stands in the dialog before the form has come. */
export const buttons = css`
  h2,
  h3,
  h4 {
    font-size: 1.125em;
    line-height: 1.4;
    margin: 0;
    text-wrap: balance;
  }
  h4 {
    font-size: 1em;
  }
  /* Headings take the focus so that they are read out; nobody can act on them. */
  [tabindex='-1'] {
    outline: none;
    /* The sign above a heading comes into view with it. */
    scroll-margin-block: 9em 7em;
  }
  p,
  dd {
    margin: 0;
  }
  /* Far enough from the edge that neither the dialog's head nor the form's foot lies over what has the focus. */
  button,
  input,
  summary,
  textarea {
    font: inherit;
    scroll-margin-block: 4em 7em;
  }
  button {
    background: var(--_surface);
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
    color: var(--_primary-strong);
    cursor: pointer;
    min-height: var(--_target);
    min-width: var(--_target);
    padding: 0.4em 0.8em;
    transition: background-color var(--_motion);
  }
  button:hover {
    background: var(--_tint);
  }
  button.primary {
    background: var(--_primary);
    border-color: var(--_primary);
    color: var(--_on-primary);
    font-weight: 600;
  }
  button.primary:hover,
  button.primary:active {
    background: var(--_primary-strong);
  }
  button.primary[aria-disabled='true'] {
    background: var(--_muted);
    border-color: var(--_muted);
    color: var(--_surface);
    cursor: progress;
  }
  button.plain {
    background: none;
    border-color: transparent;
  }
  button.plain:hover {
    text-decoration: underline;
  }
  button:disabled {
    cursor: not-allowed;
    opacity: 0.6;
  }
  .waiting,
  .message {
    padding: 2em 0;
    text-align: center;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_near);
  }
`;
