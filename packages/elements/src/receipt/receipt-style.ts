import { css } from 'lit';

export const receiptStyle = css`
  .head {
    text-align: center;
  }
  .tick {
    align-items: center;
    background: var(--_good);
    border-radius: 50%;
    color: var(--_surface);
    display: inline-flex;
    font-size: 1.5em;
    height: 2em;
    justify-content: center;
    width: 2em;
  }
  .head h3 {
    margin-block-start: 0.35em;
    /* So far above it that what may be read aloud is in view too. */
    scroll-margin-block-start: min(13em, 36vh);
  }
  .receipt .box {
    margin-block: 1.25em 0.9em;
  }
  .receipt .box div {
    display: flex;
    flex-wrap: wrap;
    padding-block: 0.2em;
  }
  .receipt .box dt {
    flex-basis: 6em;
  }
  .receipt .box dd {
    flex: 1 1 12em;
  }
  .receipt .box .code,
  .link {
    display: var(--hcp-code-display, flex);
  }
  .number {
    font-weight: 600;
  }
  .way {
    border: 1px solid var(--_line);
    padding: 0.75em 1em 1em;
  }
  .way,
  .own {
    margin-block-start: 1.25em;
  }
  .way > * + * {
    margin-block-start: 0.6em;
  }
  .way,
  .link {
    border-radius: var(--_radius);
  }
  .link {
    background: var(--_raised);
    flex: 1 1 20em;
    font-size: var(--_small);
    padding: 0.4em 0.75em;
    -webkit-user-select: all;
    user-select: all;
  }
  @media print {
    .receipt > details {
      display: none;
    }
    .tick {
      border: 2px solid;
      background: none;
      color: inherit;
    }
  }
`;
