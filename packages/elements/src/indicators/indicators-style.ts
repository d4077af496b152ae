import { css } from 'lit';

export const indicatorsStyle = css`
  .dimension {
    margin-block-start: 0.75em;
  }
  .indicators {
    display: grid;
    gap: var(--_near);
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 14em), 1fr));
    margin-block-start: var(--_near);
  }
  .reasons > button {
    margin-block-start: 0.25em;
    padding-inline: 0.25em;
  }
`;
