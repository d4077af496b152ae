import { css } from 'lit';

/**
 * What every element shares. A public `--hcp-*` property has our default behind it, which is the light theme 政务蓝; a page
 * or a theme sets it on `:root` or on any ancestor. An element paints its own surface, so that text and ground always match.
 * What a page lets inherit stops here, except the direction, the writing mode, the visibility and the size that a reader has set for
 * all text. Sizes count from the reader's own text size (`medium`), never from a page's `rem`, which many pages use as a ruler.
 */
export const tokens = css`
  :host {
    /* What a page sets on its body is not meant for us, and much of it inherits. */
    all: initial;
    --_primary: var(--hcp-color-primary, #14539f);
    --_primary-strong: var(--hcp-color-primary-strong, #0e3b72);
    --_on-primary: var(--hcp-color-on-primary, #fff);
    --_tint: var(--hcp-color-tint, #ecf1f7);
    --_surface: var(--hcp-color-surface, #fff);
    --_raised: var(--hcp-color-raised, #f5f7fa);
    --_text: var(--hcp-color-text, #1a2330);
    --_muted: var(--hcp-color-muted, #475161);
    --_line: var(--hcp-color-line, #d5dce6);
    --_edge: var(--hcp-color-edge, #737f90);
    --_alert: var(--hcp-color-alert, #9c1d17);
    --_alert-tint: var(--hcp-color-alert-tint, #fdf0ef);
    --_good: var(--hcp-color-good, #155c36);
    --_small: var(--hcp-font-size-small, 0.875em);
    --_space: var(--hcp-space, 1em);
    --_near: calc(var(--_space) / 2);
    --_radius: var(--hcp-radius, 10px);
    --_target: var(--hcp-target-size, 44px);
    --_motion: var(--hcp-motion, 0.12s);
    --_font: var(
      --hcp-font-family,
      'PingFang SC',
      'HarmonyOS Sans SC',
      'Microsoft YaHei',
      'Noto Sans CJK SC',
      'Noto Sans SC',
      'Source Han Sans SC',
      system-ui,
      sans-serif
    );
    background: var(--_surface);
    color: var(--_text);
    color-scheme: var(--hcp-color-scheme, light);
    display: block;
    font: 400 var(--hcp-font-size, medium) / var(--hcp-line-height, 1.6) var(--_font);
    font-variant-numeric: tabular-nums;
    line-break: strict;
    overflow-wrap: anywhere;
    text-align: start;
    text-autospace: normal;
    -webkit-text-size-adjust: inherit;
    text-size-adjust: inherit;
    text-spacing-trim: trim-start;
    -webkit-user-select: text;
    user-select: text;
    visibility: inherit;
    writing-mode: inherit;
  }
  :host([hidden]),
  [hidden] {
    display: none !important;
  }
  :host(:lang(zh-Hant)),
  :host(:lang(zh-TW)),
  :host(:lang(zh-HK)),
  :host(:lang(zh-MO)) {
    --_font: var(
      --hcp-font-family,
      'PingFang TC',
      'Microsoft JhengHei',
      'Noto Sans CJK TC',
      'Noto Sans TC',
      'Source Han Sans TC',
      system-ui,
      sans-serif
    );
  }
  /* Words keep the direction that they are written in, and their full stop its side: Chinese in a mirrored page, Uyghur in a Chinese one. */
  * {
    unicode-bidi: plaintext;
  }
  :host(:dir(rtl)) {
    text-align: right;
  }
  /* But a colon and a triangle stand on the page's side; the mark after it (LRM) holds a summary's full stop. */
  dt,
  summary {
    unicode-bidi: normal;
  }
  summary::after {
    content: '\\200e';
  }
  /* Set, not inherited: what stands in a details or a fieldset would inherit from a box of the browser's own. */
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  :focus-visible,
  :focus-visible + .card {
    outline: var(--hcp-focus-width, 3px) solid var(--_primary);
    outline-offset: 2px;
  }
  @media (prefers-contrast: more) {
    :host {
      --_edge: var(--_text);
      --_line: var(--_text);
      --_muted: var(--_text);
    }
  }
  @media (prefers-reduced-motion: reduce) {
    :host {
      --_motion: 0s;
    }
  }
  @media print {
    :host {
      --_alert: #000;
      --_edge: #767676;
      --_good: #000;
      --_line: #767676;
      --_muted: #000;
      --_primary-strong: #000;
      --_raised: #fff;
      --_surface: #fff;
      --_text: #000;
    }
  }
`;
