import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { isColour, type Colour } from './colour.js';
import { contrastTable } from './contrast-table.js';
import { themeFrom } from './derive-theme.js';
import { APPEARANCES, MEANING, isColourName, type Appearance, type ColourName, type Theme } from './palette.js';
import { themeBuilderStyle } from './theme-builder-style.js';
import { measure } from './contrast.js';
import { themeCss } from './theme-css.js';

type Changes = Readonly<Record<Appearance, Partial<Record<ColourName, Colour>>>>;
const NO_CHANGES: Changes = { light: {}, dark: {} };

/**
 * Pick a department's colour, see what stands in the slot in it, read the contrast of every pair as the check measures it, copy the CSS.
 *
 * @slot - What is to be seen in the theme.
 */
export class ThemeBuilder extends LitElement {
  static override readonly styles = themeBuilderStyle;

  /** The department's own colour. */
  @property() brand: Colour = '#14539f';

  @state() private appearance: Appearance = 'light';
  @state() private elder = false;
  @state() private changes = NO_CHANGES;
  @state() private copied = '';

  /** Another brand is another theme; what was changed by hand belonged to the one before. */
  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('brand')) this.changes = NO_CHANGES;
  }

  override updated(): void {
    for (const [name, colour] of Object.entries(this.#theme.palettes[this.appearance])) {
      this.style.setProperty(`--hcp-color-${name}`, colour);
    }
    this.style.setProperty('--hcp-color-scheme', this.appearance);
    this.setAttribute('data-hcp-appearance', `${this.appearance}${this.elder ? ' elder' : ''}`);
  }

  override render(): TemplateResult {
    const theme = this.#theme;
    const measured = measure(theme.palettes, 'elder');
    const failing = measured.filter(({ passes }) => !passes);
    return html`
      <section aria-label="设置">
        <form class="settings" @input=${this.#set} @submit=${(event: Event) => event.preventDefault()}>
          <label>品牌色<input name="brand" type="color" .value=${this.brand} /></label>
          <label>
            外观
            <select name="appearance">
              <option value="light">浅色</option>
              <option value="dark">深色</option>
            </select>
          </label>
          <label>
            版式
            <select name="eyes">
              <option value="regular">一般</option>
              <option value="elder">长辈版</option>
            </select>
          </label>
        </form>
        <details>
          <summary>逐个调整${this.appearance === 'light' ? '浅色' : '深色'}的颜色</summary>
          <form class="colours" @input=${this.#change}>
            ${Object.keys(MEANING)
              .filter(isColourName)
              .map((name) => this.#renderColour(name))}
          </form>
        </details>
        <h2>对比度</h2>
        <p role="status">
          ${
            failing.length === 0
              ? '每一对颜色都够，长辈版（7:1）也够。'
              : `${failing.length} 对颜色不够，不能通过检查：`
          }
        </p>
        ${failing.length === 0 ? nothing : contrastTable(failing, theme.palettes)}
        <details>
          <summary>全部 ${measured.length} 对</summary>
          ${contrastTable(measured, theme.palettes)}
        </details>
        <h2>样式表</h2>
        <label>放进页面的 CSS<textarea readonly .value=${themeCss(theme)}></textarea></label>
        <button type="button" @click=${this.#copy}>复制</button>
        <p role="status">${this.copied}</p>
      </section>
      <section aria-label="实际样子"><slot></slot></section>
    `;
  }

  get #theme(): Theme {
    const { palettes, ...named } = themeFrom({ id: 'own', name: '本部门', brand: this.brand });
    return {
      ...named,
      palettes: {
        light: { ...palettes.light, ...this.changes.light },
        dark: { ...palettes.dark, ...this.changes.dark },
      },
    };
  }

  #renderColour(name: ColourName): TemplateResult {
    const colour = this.#theme.palettes[this.appearance][name];
    return html`<label>${MEANING[name]}<input name=${name} type="color" .value=${colour} /></label>`;
  }

  #set({ target }: Event): void {
    this.copied = '';
    if (target instanceof HTMLInputElement && isColour(target.value)) this.brand = target.value;
    if (!(target instanceof HTMLSelectElement)) return;
    if (target.name === 'eyes') this.elder = target.value === 'elder';
    else this.appearance = APPEARANCES.find((each) => each === target.value) ?? 'light';
  }

  #change({ target }: Event): void {
    if (!(target instanceof HTMLInputElement) || !isColourName(target.name) || !isColour(target.value)) return;
    const mine = { ...this.changes[this.appearance], [target.name]: target.value };
    this.changes = { ...this.changes, [this.appearance]: mine };
    this.copied = '';
  }

  /** The clipboard is missing on plain HTTP; the text stands there to be selected. */
  async #copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(themeCss(this.#theme));
      this.copied = '已复制。';
    } catch {
      this.copied = '浏览器不让复制，请在上面的框里选取。';
    }
  }
}
