import { css } from 'lit';

export const ratingScaleStyle = css`
  :host {
    display: block;
  }
  .levels {
    display: grid;
    gap: 0.5em;
    grid-template-columns: repeat(5, minmax(0, 1fr));
    margin-top: 0.75em;
  }
  .level {
    cursor: pointer;
    display: block;
    position: relative;
  }
  input {
    cursor: inherit;
    height: 100%;
    left: 0;
    opacity: 0;
    position: absolute;
    top: 0;
    width: 100%;
  }
  .card {
    align-items: center;
    background: var(--_surface);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    color: var(--_muted);
    display: flex;
    flex-direction: column;
    height: 100%;
    justify-content: center;
    min-height: var(--_target);
    padding: 0.75em 0.25em;
    text-align: center;
  }
  .word {
    color: var(--_text);
    font-size: 0.9375em;
    margin-top: 0.35em;
  }
  .level:hover .card {
    border-color: var(--_primary);
  }
  input:checked + .card {
    background: var(--_tint);
    border-color: var(--_primary);
    box-shadow: inset 0 0 0 1px var(--_primary);
    color: var(--_primary);
  }
  input:checked + .card .word {
    font-weight: 600;
  }
  input:focus-visible + .card {
    outline: 3px solid var(--_primary);
    outline-offset: 2px;
  }
  input:disabled + .card {
    cursor: not-allowed;
    opacity: 0.6;
  }
  @media (max-width: 30em) {
    .levels {
      grid-template-columns: minmax(0, 1fr);
    }
    .card {
      flex-direction: row;
      justify-content: flex-start;
      padding: 0.4em 1em;
    }
    .word {
      font-size: 1em;
      margin: 0 0 0 0.9em;
    }
    .face {
      height: var(--hcp-face-size, 2em);
      width: var(--hcp-face-size, 2em);
    }
  }
  @media (forced-colors: active) {
    input:checked + .card {
      outline: 3px solid Highlight;
    }
  }
`;
