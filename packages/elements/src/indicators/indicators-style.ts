import { css } from 'lit';

export const indicatorsStyle = css`
  .columns {
    display: grid;
    gap: var(--_near);
    /* Two columns at most, and one where they would be narrower than this. */
    --_least: 14em;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, max(var(--_least), 50% - var(--_near))), 1fr));
    margin-block-start: var(--_near);
  }
  .columns.short {
    --_least: 8.5em;
  }
  .dimension {
    align-self: center;
    grid-column: 1 / -1;
    margin-block-start: 0.25em;
  }
  /* On a phone the name of the dimension takes the first of the cells, which an odd number of reasons leaves free. */
  @media (max-width: 40em) {
    .medium {
      --_least: 9.5em;
    }
    .medium > label {
      font-size: var(--_small);
      line-height: 1.35;
      padding: 0.25em 0.4em;
    }
    .medium .dimension:nth-last-child(even) {
      grid-column: auto;
    }
  }
  .reasons > button {
    margin-block-start: 0.25em;
    padding-inline: 0.25em;
  }
`;
