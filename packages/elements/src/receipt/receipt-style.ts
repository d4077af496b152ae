import { css } from 'lit';

export const receiptStyle = css`
  :host {
    display: block;
  }
  .head {
    text-align: center;
  }
  .tick {
    align-items: center;
    background: var(--_good);
    border-radius: 50%;
    color: #fff;
    display: inline-flex;
    font-size: 1.5em;
    height: 2em;
    justify-content: center;
    width: 2em;
  }
  h3,
  h4 {
    margin: 0.35em 0 0;
  }
  h3:focus {
    outline: none;
  }
  dl {
    background: var(--_raised);
    border-radius: var(--_radius);
    margin: 1.25em 0 0.9em;
    padding: 0.75em 1em;
  }
  dl div {
    display: flex;
    flex-wrap: wrap;
    padding: 0.2em 0;
  }
  dt {
    color: var(--_muted);
    flex: 0 0 6em;
  }
  dd {
    flex: 1 1 12em;
    margin: 0;
    overflow-wrap: anywhere;
  }
  .number {
    font-variant-numeric: tabular-nums;
    font-weight: 600;
    letter-spacing: 0.02em;
  }
  .bad {
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    margin-top: 1.25em;
    padding: 0.75em 1em 1em;
  }
  .bad > * + * {
    margin-top: 0.6em;
  }
`;
