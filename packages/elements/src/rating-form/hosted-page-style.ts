import { css } from 'lit';

export const hostedPageStyle = css`
  .message {
    margin-block-start: calc(var(--_space) * 1.25);
  }
  .actions {
    justify-content: center;
    margin-block-start: calc(var(--_space) * 0.75);
  }
  a {
    background: var(--_primary);
    border: 1px solid var(--_primary);
    border-radius: var(--_radius);
    box-sizing: border-box;
    color: var(--_on-primary);
    display: inline-block;
    font-weight: 600;
    min-height: var(--_target);
    padding: 0.4em 0.8em;
    text-decoration: none;
  }
  a:hover,
  a:active {
    background: var(--_primary-strong);
  }
  .qr-place {
    min-height: 12em;
  }
  .qr {
    background: #fff;
    display: block;
    forced-color-adjust: none;
    height: 12em;
    margin-inline: auto;
    width: 12em;
  }
`;
