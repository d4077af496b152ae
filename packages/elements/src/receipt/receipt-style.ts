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
  .number {
    font-weight: 600;
  }
  .way {
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    margin-block-start: 1.25em;
    padding: 0.75em 1em 1em;
  }
  .way > * + * {
    margin-block-start: 0.6em;
  }
  .link {
    background: var(--_raised);
    border-radius: var(--_radius);
    flex: 1 1 20em;
    font-size: var(--_small);
    padding: 0.4em 0.75em;
    -webkit-user-select: all;
    user-select: all;
  }
  .own {
    margin-block-start: 1.25em;
  }
  .qr {
    background: #fff;
    display: block;
    forced-color-adjust: none;
    height: 12em;
    margin-inline: auto;
    width: 12em;
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
