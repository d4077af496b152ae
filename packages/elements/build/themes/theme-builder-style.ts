import { css } from 'lit';

export const themeBuilderStyle = css`
  :host {
    background: var(--hcp-color-surface, #fff);
    box-sizing: border-box;
    color: var(--hcp-color-text, #1a2330);
    display: grid;
    font-family: 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', system-ui, sans-serif;
    gap: 2rem;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 22rem), 1fr));
    line-height: 1.6;
    padding: 1rem;
  }
  .settings,
  .colours {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75rem 1.25rem;
    margin-bottom: 1rem;
  }
  label {
    display: block;
  }
  input,
  select,
  button,
  textarea {
    background: var(--hcp-color-surface, #fff);
    border: 1px solid var(--hcp-color-edge, #737f90);
    border-radius: 6px;
    box-sizing: border-box;
    color: inherit;
    display: block;
    font: inherit;
    min-height: 44px;
    padding: 0 0.5rem;
  }
  input[type='color'] {
    padding: 2px;
    width: 5rem;
  }
  textarea {
    font:
      0.8125rem/1.5 ui-monospace,
      'Noto Sans Mono CJK SC',
      monospace;
    height: 16rem;
    padding: 0.5rem;
    width: 100%;
  }
  table {
    border-collapse: collapse;
    font-size: 0.875rem;
    width: 100%;
  }
  th,
  td {
    border-bottom: 1px solid var(--hcp-color-line, #d5dce6);
    padding: 0.25rem 0.5rem 0.25rem 0;
    text-align: start;
  }
  .number {
    font-variant-numeric: tabular-nums;
  }
  h2 {
    font-size: 1.1rem;
    margin: 1rem 0 0.25rem;
  }
`;
