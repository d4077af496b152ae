import { css } from 'lit';

export const statusTrackerStyle = css`
  :host > * + * {
    margin-block-start: var(--_space);
  }
  .code {
    display: var(--hcp-code-display, block);
  }
  .stale {
    background: var(--_raised);
    border-inline-start: 4px solid var(--_edge);
    padding: 0.5em 0.75em;
  }
  ol {
    list-style: none;
    margin: 0;
    margin-block-start: 0.5em;
    padding: 0;
  }
  .stages {
    display: flex;
  }
  .stages li {
    color: var(--_muted);
    flex: 1 1 0;
    position: relative;
    text-align: center;
  }
  /* The line from the mark before: placed by its margins, which know the direction of the text. */
  .stages li + li::before {
    border-block-start: 2px solid var(--_edge);
    content: '';
    display: block;
    inline-size: calc(100% - 2.2em);
    margin-block-start: 1em;
    margin-inline-start: calc(1.1em - 50%);
    position: absolute;
  }
  .mark {
    align-items: center;
    background: var(--_surface);
    border: 2px solid var(--_edge);
    border-radius: 50%;
    display: flex;
    height: 2em;
    justify-content: center;
    margin: auto;
    margin-block-end: 0.25em;
    text-orientation: upright;
    width: 2em;
  }
  .stages [data-done='true'] .mark {
    background: var(--_good);
    border-color: var(--_good);
    color: var(--_surface);
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
  /* Whose turn it is can be seen from afar: the rater's own has the colour of what can be pressed. */
  .standing {
    border-inline-start: 4px solid var(--_edge);
  }
  .standing[data-yours='true'] {
    background: var(--_tint);
    border-inline-start-color: var(--_primary);
  }
  .standing .light {
    margin-block-end: 0;
  }
  .now {
    font-weight: 600;
  }
  .word time {
    font-size: inherit;
  }
  .option {
    margin-block: 0.5em;
  }
  .reply,
  .word {
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    padding: 0.9em 1em;
  }
  .reply > * + *,
  .standing > * + *,
  .word > .note {
    margin-block-start: 0.5em;
  }
  /* As high as it will be, before it has come. */
  .coming {
    min-block-size: 15em;
  }
  .own > details {
    border-block-start: 1px solid var(--_line);
  }
  .own > :not(details) {
    margin-block-end: var(--_space);
  }
  .own > details[open] {
    padding-block-end: 1em;
  }
  /* A conversation: what an office said and did on the one side, what the rater said on the other. */
  .timeline li {
    background: var(--_raised);
    border: 1px solid transparent;
    border-radius: var(--_radius);
    margin-block-end: 0.5em;
    margin-inline-end: 1.5em;
    padding: 0.6em 0.9em;
  }
  .timeline [data-yours='true'] {
    background: none;
    border-color: var(--_line);
    margin-inline: 1.5em 0;
  }
  time {
    display: block;
  }
  .note {
    white-space: pre-line;
  }
  @media (forced-colors: active) {
    .stages [aria-current='step'] .mark {
      outline: 2px solid;
      outline-offset: 2px;
    }
  }
  @media print {
    .mark {
      background: none !important;
      color: #000 !important;
    }
  }
`;
