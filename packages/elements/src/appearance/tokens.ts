import { css } from 'lit';

/** What every element shares: public `--hcp-*` properties with our defaults behind them. */
export const tokens = css`
  :host {
    --_primary: var(--hcp-color-primary, #14539f);
    --_primary-strong: var(--hcp-color-primary-strong, #0d3f7d);
    --_on-primary: var(--hcp-color-on-primary, #fff);
    --_tint: var(--hcp-color-tint, #eaf2fc);
    --_surface: var(--hcp-color-surface, #fff);
    --_raised: var(--hcp-color-raised, #f5f7fa);
    --_text: var(--hcp-color-text, #1a2330);
    --_muted: var(--hcp-color-muted, #566172);
    --_line: var(--hcp-color-line, #d5dce6);
    --_edge: var(--hcp-color-edge, #7b8798);
    --_alert: var(--hcp-color-alert, #b3261e);
    --_alert-tint: var(--hcp-color-alert-tint, #fdf0ef);
    --_good: var(--hcp-color-good, #1b6e3f);
    --_radius: var(--hcp-radius, 10px);
    --_target: var(--hcp-target-size, 44px);
    box-sizing: border-box;
    color: var(--_text);
    font-family: var(
      --hcp-font-family,
      'PingFang SC',
      'Microsoft YaHei',
      'Noto Sans CJK SC',
      'Source Han Sans SC',
      system-ui,
      sans-serif
    );
    font-size: var(--hcp-font-size, 16px);
    line-height: 1.6;
    text-align: start;
  }
  :host([hidden]) {
    display: none;
  }
  *,
  *::before,
  *::after {
    box-sizing: inherit;
  }
  :focus-visible {
    outline: 3px solid var(--_primary);
    outline-offset: 2px;
  }
`;
