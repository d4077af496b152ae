import { css } from 'lit';

/** The parts that come after a rating: facts in pairs, and what is asked of the rater in a frame. */
export const afterwardsStyle = css`
  :host > * + *,
  .part > * + *,
  .reply > * + * {
    margin-block-start: var(--_near);
  }
  .part {
    margin-block-start: var(--_space);
  }
  .facts {
    margin: 0;
  }
  .facts div {
    display: flex;
    flex-wrap: wrap;
    padding-block: 0.2em;
  }
  .facts dt {
    flex-basis: 6em;
  }
  .facts dd {
    flex: 1 1 12em;
  }
  .note {
    white-space: pre-line;
  }
  .reply {
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    padding: 0.9em 1em;
  }
  blockquote {
    margin: 0;
  }
  .received:not(:empty),
  .good {
    color: var(--_good);
    font-weight: 600;
  }
  ol,
  ul {
    margin: 0;
    padding-inline-start: 1.25em;
  }
  .access-log {
    list-style: none;
    padding: 0;
  }
  .access-log li {
    border-inline-start: 2px solid var(--_line);
    padding-block: 0.25em;
    padding-inline-start: 1em;
  }
`;
