import { css } from 'lit';

/** A due date with its explanation, on the receipt and on the tracker. */
export const dueStyle = css`
  .due summary {
    color: var(--_primary-strong);
    cursor: pointer;
    padding: 0.65em 0;
  }
  .due dl {
    background: none;
    margin: 0;
    padding: 0;
  }
  .due dt {
    color: var(--_muted);
    font-size: 0.875em;
  }
  .due dd {
    margin: 0 0 0.5em;
  }
`;
