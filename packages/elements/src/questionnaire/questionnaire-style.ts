import { css } from 'lit';

export const questionnaireStyle = css`
  .question {
    margin-block-start: var(--_space);
  }
  .question > legend,
  .question > label {
    display: block;
    margin-block-end: 0.35em;
  }
  .options {
    align-items: center;
    display: flex;
    flex-wrap: wrap;
    gap: var(--_near);
  }
  .row {
    border-block-end: 1px solid var(--_line);
  }
  .row summary {
    color: inherit;
  }
  .chosen {
    color: var(--_muted);
    margin-inline-start: 0.75em;
  }
  /* One row at a time below those that were asked; closed, the list of all comes back. */
  .row[open] ~ * {
    display: none;
  }
`;
