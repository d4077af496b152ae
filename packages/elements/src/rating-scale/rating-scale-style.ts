import { css } from 'lit';

/**
 * The levels stand in a row where all fit, else one below the other, all of the same size. That is counted from the room of the
 * element itself in the size of its own text, not from the window's: short of it, 999 times what is missing fills the whole row.
 * In the same way the word stands under its face in a narrow card, and beside it in a wide one.
 */
export const ratingScaleStyle = css`
  .levels {
    --_from: var(--hcp-scale-row-from, 32em);
    display: grid;
    gap: var(--_near);
    grid-auto-rows: 1fr;
    grid-template-columns: repeat(
      auto-fit,
      minmax(min(100%, max((var(--_from) - 4 * var(--_near)) / 5, (var(--_from) - 100%) * 999)), 1fr)
    );
    margin-top: var(--_near);
  }
  /* Words of a few Chinese characters have room in a phone's row. */
  .levels.short {
    --_from: var(--hcp-scale-row-from, 20em);
  }
  .short .word > * {
    display: inline-block;
    text-align: center;
  }
  .word span span {
    white-space: nowrap;
  }
  .level {
    cursor: pointer;
    display: flex;
    min-width: 0;
    position: relative;
  }
  .level input {
    cursor: inherit;
    height: 100%;
    left: 0;
    opacity: 0;
    position: absolute;
    top: 0;
    width: 100%;
  }
  .card {
    --_face: var(--hcp-face-size, 2.5em);
    --_side: clamp(0.2em, 50% - 2.5em, 0.75em);
    --_beside: calc((100% - 8.5em) * 999);
    align-content: center;
    align-items: center;
    background: var(--_surface);
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
    color: var(--_muted);
    display: flex;
    flex: 1;
    flex-wrap: wrap;
    font-weight: 400;
    margin: 0;
    min-height: var(--_target);
    padding: var(--_pad, 0.4em) var(--_side);
    /* Large letters reach over their line into the next level, which is not meant by a tap there. */
    pointer-events: none;
    row-gap: 0.25em;
  }
  @media (max-width: 40em) {
    .short .card {
      --_face: var(--hcp-face-size, 2em);
      padding-block: var(--_pad, 0.3em);
    }
  }
  .face {
    margin-inline: max(0px, min(50% - var(--_face) / 2, 0px - var(--_beside)));
  }
  .word {
    color: var(--_text);
    line-height: 1.3;
    margin-inline-end: auto;
    margin-inline-start: auto;
    min-inline-size: max(0px, min(100% - var(--_face), var(--_beside)));
    padding-inline-start: max(0px, min(0.9em, var(--_beside)));
  }
  .level:hover .card {
    border-color: var(--_primary);
  }
  .level :checked + .card {
    background: var(--_tint);
    border-color: var(--_primary);
    box-shadow: inset 0 0 0 1px var(--_primary);
    color: var(--_primary);
    font-weight: 600;
  }
  /* A tick drawn with two borders: it stays in forced colours, and no screen reader spells it. */
  .level :checked + .card::after {
    border: solid;
    border-width: 0 0.2em 0.2em 0;
    content: '';
    height: 0.8em;
    inset-inline-end: var(--_side);
    position: absolute;
    inset-block-start: 0.6em;
    transform: rotate(45deg);
    width: 0.45em;
  }
  .level :disabled + .card {
    cursor: not-allowed;
  }
  .level :disabled:not(:checked) + .card {
    opacity: 0.6;
  }
  @media (forced-colors: active) {
    .level :checked + .card {
      --_text: HighlightText;
      background: Highlight;
      color: HighlightText;
      forced-color-adjust: none;
    }
    .level :focus-visible + .card {
      outline-color: Highlight;
    }
  }
`;
