import { css } from 'lit';

/** How a date stands: by a word and a sign of its own shape, never by colour alone. Where CSS can say so, the sign is not read aloud. */
export const lightStyle = css`
  .light {
    border: 1px solid;
    border-radius: 1em;
    color: var(--_good);
    display: inline-block;
    font-size: var(--_small);
    margin-block-end: 0.35em;
    padding-inline: 0.75em;
  }
  .light::before {
    content: '● ';
    content: '● ' / '';
  }
  .light[data-state='overdue'] {
    color: var(--_alert);
  }
  .light[data-state='due-soon'] {
    color: var(--_text);
  }
  .light[data-state='due-soon']::before {
    content: '◆ ';
    content: '◆ ' / '';
  }
  .light[data-state='overdue']::before {
    content: '▲ ';
    content: '▲ ' / '';
  }
`;
