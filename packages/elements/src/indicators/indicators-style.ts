import { css } from 'lit';

export const indicatorsStyle = css`
  :host {
    display: block;
  }
  .dimension {
    color: var(--_muted);
    font-size: 0.875em;
    margin-top: 0.75em;
  }
  .indicators {
    display: grid;
    gap: 0.5em;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 14em), 1fr));
    margin-top: 0.5em;
  }
  .indicator {
    align-items: center;
    background: var(--_surface);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    cursor: pointer;
    display: flex;
    min-height: var(--_target);
    overflow-wrap: anywhere;
    padding: 0.4em 0.75em;
  }
  .indicator span {
    margin-inline-start: 0.6em;
  }
  .indicator:hover {
    border-color: var(--_primary);
  }
  button {
    margin-top: 0.25em;
    padding-inline: 0.25em;
  }
`;
