import { css } from 'lit';

export const ratingDialogStyle = css`
  /* Whatever the page hides. */
  :host {
    display: contents !important;
  }
  dialog {
    background: var(--_surface);
    border: 1px solid var(--_line);
    border-radius: calc(var(--_radius) * 1.4);
    bottom: 0;
    box-shadow: 0 12px 48px rgb(13 34 66 / 28%);
    color: var(--_text);
    /* Chromium before 89 would leave it where it was opened, while it grows. */
    height: fit-content;
    left: 0;
    margin: auto;
    max-height: min(92%, 60em);
    max-width: none;
    overflow: hidden auto;
    overscroll-behavior: contain;
    padding: 0;
    position: fixed;
    right: 0;
    top: 0;
    width: min(100% - 2em, var(--hcp-dialog-width, 44em));
  }
  dialog::backdrop {
    background: rgb(13 24 40 / 55%);
  }
  header {
    align-items: center;
    background: var(--_surface);
    border-bottom: 1px solid var(--_line);
    display: flex;
    justify-content: space-between;
    padding: 0.4em 0.5em;
    padding-inline-start: 1.5em;
    position: sticky;
    top: 0;
    z-index: 1;
  }
  header h2 {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  header button {
    flex: none;
    font-size: 1.5em;
    line-height: 1;
  }
  .content,
  .leave-question {
    padding: 0.75em 1.5em 1.25em;
  }
  .content {
    --_bleed: -1.5em;
  }
  .leave-question {
    width: min(100% - 2em, 30em);
  }
  .leave-question .actions {
    margin-top: 1em;
  }
  /* A sheet at the screen's end, as high as what is in it: what lies behind stays to be seen. */
  @media (max-width: 40em) {
    dialog {
      border-radius: calc(var(--_radius) * 1.4) calc(var(--_radius) * 1.4) 0 0;
      border-width: 1px 0 0;
      margin-bottom: 0;
      max-height: 100%;
      width: 100%;
    }
    header {
      padding-block: 0;
      padding-inline-start: min(1em, 5%);
    }
    .content {
      padding: 0 min(1em, 5%) 0.5em;
    }
    .receipt,
    hcp-status-tracker {
      margin-block-start: 0.75em;
    }
  }
  @media (max-height: 30em) {
    dialog {
      max-height: 100%;
    }
    header {
      position: static;
    }
  }
  /* A terminal on its feet is read from farther away. */
  @media (min-width: 60em) and (min-height: 90em) {
    dialog {
      zoom: 1.5;
    }
  }
  @media print {
    dialog {
      box-shadow: none;
      max-height: none;
      overflow: visible;
      position: static;
      width: 100%;
    }
  }
`;
