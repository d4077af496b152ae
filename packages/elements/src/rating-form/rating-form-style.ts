import { css } from 'lit';

export const ratingFormStyle = css`
  :host > * + *,
  .field + .field {
    margin-top: calc(var(--_space) * 1.25);
  }
  dl {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.5em;
    margin: 0.35em 0;
  }
  dl div {
    display: flex;
    flex-wrap: wrap;
  }
  /* Below its name where less than this is left beside it. */
  dd {
    flex: 1 1 min(100%, 9em);
  }
  dt::after {
    content: ': ';
  }
  dt:lang(zh)::after {
    content: '：';
  }
  .field label {
    display: block;
    margin-bottom: 0.35em;
  }
  .identity > * + * {
    margin-top: 0.75em;
  }
  .foot {
    background: var(--_surface);
    border-top: 1px solid var(--_line);
    bottom: 0;
    padding: 0.9em 0;
    position: sticky;
  }
  /* Browsers bring only the caret into view, which the foot would cover; while somebody writes it stands at the form's end. */
  .field:focus-within ~ .foot,
  .identity:focus-within ~ .foot,
  details:focus-within ~ .foot {
    position: static;
  }
  .foot .fault:not(:empty) {
    margin-bottom: 0.75em;
  }
  /* For screen readers alone. */
  .unseen {
    clip-path: inset(50%);
    height: 1px;
    margin: 0;
    overflow: hidden;
    position: absolute;
    white-space: nowrap;
    width: 1px;
  }
  .message .actions {
    justify-content: center;
    margin-top: 1em;
  }
  .foot .message .actions {
    justify-content: flex-start;
  }
  @media (max-height: 30em) {
    .foot {
      position: static;
    }
  }
`;
