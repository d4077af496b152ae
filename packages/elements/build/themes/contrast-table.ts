import { html, type TemplateResult } from 'lit';
import type { Palette } from './palette.js';
import type { Measured } from './contrast.js';

const APPEARANCE = { light: '浅色', dark: '深色' } as const;
const OF = { text: '文字', shape: '图形' } as const;

/** Each pair with its ratio; a word says whether that is enough. */
export const contrastTable = (
  measured: readonly Measured[],
  palettes: Readonly<Record<Measured['appearance'], Palette>>,
): TemplateResult => html`
  <table>
    <thead>
      <tr>
        <th scope="col">样子</th>
        <th scope="col">外观</th>
        <th scope="col">颜色与底色</th>
        <th scope="col">对比度</th>
        <th scope="col">要求</th>
        <th scope="col">结论</th>
      </tr>
    </thead>
    <tbody>
      ${measured.map(
        ({ appearance, of, colour, on, ratio, least, passes }) => html`
          <tr>
            <td>
              <svg viewBox="0 0 48 24" width="48" height="24" aria-hidden="true">
                <rect width="48" height="24" fill=${palettes[appearance][on]} />
                <circle cx="24" cy="12" r="7" fill=${palettes[appearance][colour]} />
              </svg>
            </td>
            <td>${APPEARANCE[appearance]}</td>
            <td>${OF[of]} ${colour} / ${on}</td>
            <td class="number">${(Math.floor(ratio * 100) / 100).toFixed(2)}</td>
            <td class="number">${least}</td>
            <td>${passes ? '✓ 够' : html`<strong>✗ 不够</strong>`}</td>
          </tr>
        `,
      )}
    </tbody>
  </table>
`;
