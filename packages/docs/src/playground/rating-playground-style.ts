import { css } from 'lit';

export const ratingPlaygroundStyle = css`
  :host {
    color: var(--hcp-color-text, #1a2330);
    display: block;
    font:
      16px / 1.6 'PingFang SC',
      'Microsoft YaHei',
      'Noto Sans CJK SC',
      'Noto Sans SC',
      system-ui,
      sans-serif;
    margin: 0 auto;
    max-width: 72rem;
  }
  h2,
  h3,
  p {
    margin: 0;
  }
  h2 {
    font-size: 1.25rem;
  }
  h3 {
    font-size: 1rem;
  }
  .sides {
    align-items: start;
    display: grid;
    gap: 1rem;
    grid-template-columns: repeat(auto-fit, minmax(min(20rem, 100%), 1fr));
    margin-top: 1rem;
  }
  section {
    border: 1px solid var(--hcp-color-line, #d5dce6);
    border-radius: 10px;
    display: grid;
    gap: 0.75rem;
    min-width: 0;
    padding: 1rem;
  }
  form {
    display: grid;
    gap: 0.75rem;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
  }
  label {
    display: block;
  }
  select,
  button {
    background: var(--hcp-color-surface, #fff);
    border: 1px solid var(--hcp-color-edge, #737f90);
    border-radius: 10px;
    color: inherit;
    font: inherit;
    min-height: 44px;
    padding: 0 0.9rem;
  }
  select {
    display: block;
    max-width: 100%;
    width: 100%;
  }
  button {
    cursor: pointer;
  }
  button.primary {
    background: var(--hcp-color-primary, #14539f);
    border-color: transparent;
    color: var(--hcp-color-on-primary, #fff);
  }
  button:disabled {
    border-style: dashed;
    cursor: default;
  }
  :focus-visible {
    outline: 3px solid var(--hcp-color-primary, #14539f);
    outline-offset: 2px;
  }
  .muted {
    color: var(--hcp-color-muted, #475161);
    font-size: 0.875rem;
  }
  .fault {
    color: var(--hcp-color-alert, #9c1d17);
  }
  .fault:empty {
    display: none;
  }
  code {
    overflow-wrap: anywhere;
  }
  .calls {
    grid-column: 1 / -1;
  }
  ol {
    font:
      0.8125rem / 1.7 ui-monospace,
      monospace;
    list-style: none;
    margin: 0;
    max-height: 16rem;
    overflow: auto;
    padding: 0;
  }
  ol:focus-visible {
    outline-offset: -3px;
  }
`;
