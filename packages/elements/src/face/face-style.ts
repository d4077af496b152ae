import { css } from 'lit';

export const faceStyle = css`
  .face {
    display: block;
    fill: none;
    flex: none;
    height: var(--hcp-face-size, 2.5em);
    stroke: currentColor;
    stroke-linecap: round;
    stroke-linejoin: round;
    stroke-width: 2.5;
    width: var(--hcp-face-size, 2.5em);
  }
  .face .eye,
  .face .mouth {
    fill: currentColor;
  }
`;
