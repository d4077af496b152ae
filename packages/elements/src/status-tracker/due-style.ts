import { css } from 'lit';

/** A due date with its explanation, on the receipt and on the tracker. */
export const dueStyle = css`
  .due dl {
    margin: 0;
  }
  .due dd {
    margin-block-end: 0.5em;
  }
`;
