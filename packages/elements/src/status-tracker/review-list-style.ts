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
    padding: 0 1em;
  }
  li + li {
    margin-top: var(--_near);
  }
  summary {
    align-items: center;
    display: flex;
    min-height: var(--_target);
  }
  summary::before {
    content: '▸';
    flex: none;
    margin-inline-end: 0.6em;
  }
  [open] > summary::before {
    content: '▾';
  }
  hcp-review-line {
    background: none;
    flex: 1;
  }
  hcp-status-tracker {
    border-top: 1px solid var(--_line);
    padding: 1em 0;
  }
`;
