import { css } from 'lit';

export const questionnaireStyle = css`
  :host {
    display: block;
  }
  .title {
    color: var(--_muted);
    font-size: 0.875em;
    font-weight: 400;
  }
  .question {
    margin-top: 1em;
  }
  .question > legend,
  .question > label {
    display: block;
    font-weight: 600;
    margin-bottom: 0.35em;
  }
  .options {
    align-items: center;
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
  }
  .option {
    align-items: center;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    cursor: pointer;
    display: inline-flex;
    min-height: var(--_target);
    padding: 0.3em 1em;
  }
  .row {
    border-bottom: 1px solid var(--_line);
  }
  .row summary {
    cursor: pointer;
    padding: 0.65em 0;
  }
  .chosen {
    color: var(--_muted);
    margin-inline-start: 0.75em;
  }
  .rung {
    display: flex;
    margin-bottom: 0.5em;
  }
  .option:hover {
    border-color: var(--_primary);
  }
  .option span {
    margin-inline-start: 0.5em;
  }
`;
