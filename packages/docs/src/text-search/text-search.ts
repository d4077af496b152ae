import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { sectionsSchema, textSearch, type Found, type Section } from './search-texts.js';

/** Written by the site's build beside its pages. */
const INDEX = 'search-index.json';

const loadIndex = async (): Promise<readonly Section[]> => {
  const answer = await fetch(INDEX);
  if (!answer.ok) throw new Error(`${INDEX}: ${answer.status}`);
  return sectionsSchema.parse(await answer.json());
};

/** One search in the texts of all pages of the site; the menu's own search knows their titles alone. */
export class TextSearch extends LitElement {
  static override readonly styles = css`
    :host {
      display: block;
      line-height: 1.7;
      max-width: 46rem;
    }
    label {
      display: block;
      font-weight: 600;
    }
    input {
      box-sizing: border-box;
      font: inherit;
      min-height: 44px;
      padding: 0 0.75rem;
      width: 100%;
    }
    button {
      font: inherit;
      min-height: 44px;
      padding: 0 1rem;
    }
    ol {
      list-style: none;
      margin: 1rem 0 0;
      padding: 0;
    }
    li {
      border-top: 1px solid #d5dce6;
      overflow-wrap: anywhere;
      padding: 0.75rem 0;
    }
    li p {
      margin: 0;
    }
    a {
      color: inherit;
      font-weight: 600;
    }
  `;

  /** Gives the parts of all pages. */
  @property({ attribute: false }) load = loadIndex;
  /** What is looked for. */
  @property() words = '';

  @state() private search: ((words: string) => readonly Found[]) | undefined;
  @state() private failed = false;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#load();
  }

  override render(): TemplateResult {
    return html`
      <label for="words">在全部文档里找</label>
      <input
        id="words"
        type="search"
        autocomplete="off"
        placeholder="例如：内容安全策略、断网、时限"
        .value=${this.words}
        @input=${({ target }: Event) => {
          if (target instanceof HTMLInputElement) this.words = target.value;
        }}
      />
      ${this.#renderFound()}
    `;
  }

  #renderFound(): TemplateResult | typeof nothing {
    if (this.failed)
      return html`<p role="alert">没有载入。<button type="button" @click=${() => this.#load()}>重试</button></p>`;
    if (!this.search) return html`<p role="status">正在载入……</p>`;
    if (this.words.trim() === '') return html`<p role="status"></p>`;
    const found = this.search(this.words);
    return html`
      <p role="status">${found.length === 0 ? `没有找到“${this.words}”。换个说法试试。` : `找到 ${found.length} 处`}</p>
      <ol>
        ${found.map(
          ({ title, heading, href, excerpt }) => html`
            <li>
              <a href=${href} target="_top">${title.replace('/', ' › ')}${heading && ` › ${heading}`}</a>
              <p>${excerpt}</p>
            </li>
          `,
        )}
      </ol>
    `;
  }

  async #load(): Promise<void> {
    this.failed = false;
    try {
      this.search = textSearch(await this.load());
    } catch (reason) {
      console.warn('[search] the index did not come', reason);
      this.failed = true;
    }
  }
}

if (!customElements.get('text-search')) customElements.define('text-search', TextSearch);
