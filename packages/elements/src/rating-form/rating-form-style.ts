import { css } from 'lit';

export const ratingFormStyle = css`
  :host > * + *,
  .field + .field {
    margin-block-start: calc(var(--_space) * 1.25);
  }
  dl {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.5em;
    margin-block: 0.35em;
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
    margin-block-end: 0.35em;
  }
  .identity > * + * {
    margin-block-start: 0.75em;
  }
  .foot {
    background: var(--_surface);
    border-block-start: 1px solid var(--_line);
    bottom: 0;
    padding-block: 0.9em;
    position: sticky;
  }
  .standing {
    position: static;
  }
  .foot .fault:not(:empty) {
    margin-block-end: 0.75em;
  }
  [aria-pressed] {
    min-height: 60px;
  }
  .subject .aloud {
    float: inline-end;
    margin-inline-start: 0.5em;
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
    margin-block-start: 1em;
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
