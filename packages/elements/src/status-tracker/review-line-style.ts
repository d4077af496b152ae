import { css } from 'lit';

export const reviewLineStyle = css`
  .line {
    align-items: baseline;
    display: flex;
    flex-wrap: wrap;
    /* As high as it will be, before the answer has come. */
    min-block-size: 1.6em;
  }
  .line > * {
    margin-inline-end: 0.75em;
  }
  .item {
    font-weight: 600;
  }
  .stage {
    color: var(--_text);
  }
  .light {
    margin-block-end: 0;
  }
  .muted {
    color: var(--_muted);
    font-size: var(--_small);
    font-weight: 400;
  }
  .see {
    color: var(--_primary-strong);
    text-decoration: underline;
  }
  .turn {
    background: var(--_tint);
    border: 1px solid var(--_primary);
    border-radius: 1em;
    color: var(--_primary-strong);
    font-size: var(--_small);
    padding-inline: 0.75em;
  }
`;
