import { css } from 'lit';

/** Buttons, fields and messages as they look everywhere. */
export const controls = css`
  button {
    background: var(--_surface);
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
    color: var(--_primary-strong);
    cursor: pointer;
    font: inherit;
    min-height: var(--_target);
    min-width: var(--_target);
    padding: 0.4em 1.1em;
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
  button.primary:hover {
    background: var(--_primary-strong);
  }
  button.plain {
    background: none;
    border-color: transparent;
  }
  button.plain:hover {
    text-decoration: underline;
  }
  input[type='text'],
  input[type='tel'],
  textarea {
    background: var(--_surface);
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
    color: inherit;
    display: block;
    font: inherit;
    min-height: var(--_target);
    padding: 0.5em 0.75em;
    width: 100%;
  }
  input[type='checkbox'],
  input[type='radio'] {
    accent-color: var(--_primary);
    flex: none;
    height: 1.25em;
    margin: 0;
    width: 1.25em;
  }
  fieldset {
    border: 0;
    margin: 0;
    min-width: 0;
    padding: 0;
  }
  legend {
    font-weight: 600;
    padding: 0;
  }
  p {
    margin: 0;
  }
  .muted {
    color: var(--_muted);
    font-size: 0.875em;
  }
  .fault {
    color: var(--_alert);
    font-size: 0.9375em;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75em;
  }
`;
