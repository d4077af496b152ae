import { css } from 'lit';

export const statusTrackerStyle = css`
  :host {
    display: block;
  }
  :host > * + * {
    margin-top: 1em;
  }
  h3,
  h4 {
    margin: 0;
  }
  .waiting {
    padding: 2em 0;
    text-align: center;
  }
  .stale {
    background: var(--_raised);
    border-inline-start: 4px solid var(--_edge);
    padding: 0.5em 0.75em;
  }
  .stages {
    display: flex;
    list-style: none;
    margin-bottom: 0;
    padding: 0;
  }
  .stages li {
    color: var(--_muted);
    flex: 1 1 0;
    position: relative;
    text-align: center;
  }
  .stages li + li::before {
    background: var(--_line);
    content: '';
    height: 2px;
    position: absolute;
    right: calc(50% + 1.1em);
    top: 1em;
    width: calc(100% - 2.2em);
  }
  .mark {
    align-items: center;
    background: var(--_surface);
    border: 2px solid var(--_edge);
    border-radius: 50%;
    display: flex;
    height: 2em;
    justify-content: center;
    margin: 0 auto 0.25em;
    width: 2em;
  }
  .stages [data-done='true'] .mark {
    background: var(--_good);
    border-color: var(--_good);
    color: #fff;
  }
  .stages [aria-current='step'] {
    color: var(--_text);
    font-weight: 600;
  }
  .stages [aria-current='step'] .mark {
    background: var(--_primary);
    border-color: var(--_primary);
    color: var(--_on-primary);
  }
  .pressing {
    background: var(--_raised);
    border-radius: var(--_radius);
    padding: 0.9em 1em;
  }
  .light {
    border: 1px solid currentColor;
    border-radius: 1em;
    color: var(--_good);
    display: inline-block;
    font-size: 0.875em;
    margin-bottom: 0.35em;
    padding: 0 0.75em;
  }
  .light::before {
    content: '● ';
  }
  .light[data-state='overdue'] {
    color: var(--_alert);
  }
  .light[data-state='due-soon'] {
    color: var(--_text);
  }
  .light[data-state='due-soon']::before {
    content: '◆ ';
  }
  .light[data-state='overdue']::before {
    content: '▲ ';
  }
  .reply {
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    padding: 0.9em 1em;
  }
  .reply > * + * {
    margin-top: 0.5em;
  }
  .choice {
    align-items: center;
    display: flex;
    gap: 0.6em;
    min-height: var(--_target);
  }
  .timeline {
    list-style: none;
    margin: 0.5em 0 0;
    padding: 0;
  }
  .timeline li {
    border-inline-start: 2px solid var(--_line);
    padding: 0 0 1em 1em;
  }
  .timeline time {
    color: var(--_muted);
    display: block;
    font-size: 0.875em;
  }
  .note {
    overflow-wrap: anywhere;
    white-space: pre-line;
  }
`;
