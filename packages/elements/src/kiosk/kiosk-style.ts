import { css } from 'lit';

/** A whole screen that is read standing: what is pressed lies in the half that a hand reaches, from a wheelchair too. */
export const kioskStyle = css`
  :host {
    --hcp-font-size: clamp(20px, 2.2vw, 40px);
    /* Words on one line are read from farther off. */
    --hcp-scale-row-from: 32em;
    --hcp-target-size: 64px;
    box-sizing: border-box;
    min-block-size: 100vh;
    min-block-size: 100dvh;
    overflow: auto;
    padding: 1.5em;
    position: relative;
  }
  .screen {
    align-content: center;
    display: grid;
    gap: 1em;
    justify-items: center;
    margin-inline: auto;
    max-inline-size: 32em;
    min-block-size: calc(100vh - 3em);
    min-block-size: calc(100dvh - 3em);
    text-align: center;
  }
  .screen h2 {
    font-size: 1.6em;
  }
  .screen button {
    inline-size: 100%;
  }
  .screen .primary {
    font-size: 1.2em;
    min-block-size: 88px;
  }
  .languages {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
    inline-size: 100%;
  }
  .languages button {
    flex: 1 1 8em;
    inline-size: auto;
  }
  .languages [aria-pressed='true'] {
    background: var(--_tint);
    border-color: var(--_primary);
    font-weight: 600;
  }
  hcp-rating-form {
    margin-inline: auto;
    max-inline-size: 40em;
    padding-block-start: 8vh;
  }
  /* A pad held upright: the levels stand one below the other, each word on one line, towards the hands. */
  @media (min-height: 900px) and (orientation: portrait) {
    :host {
      --hcp-font-size: clamp(22px, 3vw, 32px);
    }
    hcp-rating-form {
      padding-block-start: 14vh;
    }
  }
  /* On a column of a man's height the upper half is for the eyes alone. */
  @media (min-height: 1400px) and (orientation: portrait) {
    .screen {
      align-content: start;
      min-block-size: 0;
      padding-block-start: 45vh;
    }
    .attract {
      padding-block-start: 25vh;
    }
    hcp-rating-form {
      padding-block-start: 40vh;
    }
  }
  dialog {
    background: var(--_surface);
    border: 0;
    border-radius: var(--_radius);
    color: inherit;
    font: inherit;
    inline-size: min(28em, calc(100vw - 2em));
    padding: 1.5em;
    text-align: center;
  }
  dialog::backdrop {
    background: rgb(0 0 0 / 60%);
  }
  dialog > * + * {
    margin-block-start: 0.75em;
  }
  dialog button {
    inline-size: 100%;
  }
  @media (min-height: 1400px) and (orientation: portrait) {
    dialog {
      inset-block: auto 8vh;
      margin-block: 0;
      margin-inline: auto;
    }
  }
`;
