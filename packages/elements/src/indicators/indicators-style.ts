import { css } from 'lit';

export const indicatorsStyle = css`
  .dimension {
    margin-block-start: 0.75em;
  }
  .indicators {
    display: grid;
    gap: var(--_near);
    /* Two columns at most, and one where they would be narrower than this. */
    --_least: 14em;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, max(var(--_least), 50% - var(--_near))), 1fr));
    margin-block-start: var(--_near);
  }
  .short {
    --_least: 8.5em;
  }
  .reasons > button {
    margin-block-start: 0.25em;
    padding-inline: 0.25em;
  }
`;
