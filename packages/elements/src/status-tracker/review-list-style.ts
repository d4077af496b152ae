import { css } from 'lit';

export const reviewListStyle = css`
  ul {
    list-style: none;
    margin: 0;
    padding: 0;
  }
  li {
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    padding-inline: 1em;
  }
  li + li {
    margin-block-start: var(--_near);
  }
  summary {
    align-items: center;
    display: flex;
    min-block-size: var(--_target);
  }
  /* Drawn, for there are devices whose only font has no such sign. */
  summary::before {
    background: currentColor;
    block-size: 0.7em;
    clip-path: polygon(0 0, 100% 50%, 0 100%);
    content: '';
    flex: none;
    inline-size: 0.6em;
    margin-inline-end: 0.6em;
  }
  :host(:dir(rtl)) summary::before {
    transform: scaleX(-1);
  }
  :host [open] > summary::before {
    transform: rotate(90deg);
  }
  @media (forced-colors: active) {
    summary::before {
      background: CanvasText;
    }
  }
  hcp-review-line {
    background: none;
    flex: 1;
  }
  hcp-status-tracker {
    border-block-start: 1px solid var(--_line);
    padding-block: 1em;
  }
`;
