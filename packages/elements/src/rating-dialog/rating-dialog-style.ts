import { css } from 'lit';

export const ratingDialogStyle = css`
  :host {
    display: contents;
  }
  dialog {
    background: var(--_surface);
    border: 0;
    border-radius: calc(var(--_radius) * 1.4);
    box-shadow: 0 12px 48px rgb(13 34 66 / 28%);
    color: var(--_text);
    margin: auto;
    max-height: min(92vh, 60rem);
    max-width: none;
    overflow: auto;
    overscroll-behavior: contain;
    padding: 0;
    width: min(100% - 2rem, var(--hcp-dialog-width, 44rem));
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
    padding: 0.4em 0.5em 0.4em 1.5em;
    position: sticky;
    top: 0;
    z-index: 1;
  }
  h2 {
    font-size: 1.125em;
    margin: 0;
  }
  h2:focus {
    outline: none;
  }
  h3 {
    margin: 0;
  }
  .content,
  .question {
    padding: 1.25em 1.5em;
  }
  .waiting {
    padding: 2em 0;
    text-align: center;
  }
  .question .actions {
    margin-top: 1em;
  }
  @media (max-width: 40em) {
    dialog {
      border-radius: 0;
      height: 100%;
      max-height: 100%;
      width: 100%;
    }
    header {
      padding-inline-start: 1em;
    }
    .content,
    .question {
      padding: 1em;
    }
  }
`;
