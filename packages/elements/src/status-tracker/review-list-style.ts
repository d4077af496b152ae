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
  summary::before {
    content: '▸';
    content: '▸' / '';
    flex: none;
    margin-inline-end: 0.6em;
  }
  [open] > summary::before {
    content: '▾';
    content: '▾' / '';
  }
  :host(:dir(rtl)) summary::before {
    content: '◂';
    content: '◂' / '';
  }
  :host(:dir(rtl)) [open] > summary::before {
    content: '▾';
    content: '▾' / '';
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
