import type { RatingClient, TrackingClient } from '@haochaping/client';
import { css, html, LitElement, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { warnOnce } from '../warn-once.js';
import { provideWithin, provide } from './context.js';

/** What an appearance is made of; several stand side by side, as `auto elder`. */
const APPEARANCES: readonly string[] = ['light', 'dark', 'auto', 'elder'];

/**
 * Gives a client and an appearance to the elements inside it, those that come later too; its `lang` and `dir` hold for them as
 * those of any element do. What an element has of its own it keeps. Of providers inside each other the nearest one gives that has
 * it; an element that is put elsewhere gives back what it was given. It has no box of its own. An element inside another
 * component's shadow root is out of its reach.
 *
 * 把客户端、外观给里面的组件，后来加进来的也给；语言和方向写在它的 `lang`、`dir` 上。组件自己有的不动；几层套在一起时，最近的那层说了算；组件移到别处，就还掉拿到的。它自己没有大小。
 *
 * @slot - 我们的组件，和它们周围的内容。
 */
export class HcpProvider extends LitElement {
  static override readonly styles = css`
    :host {
      display: contents;
    }
    :host([hidden]) {
      display: none !important;
    }
  `;

  /**
   * For the rating form and the dialog: speaks to the province with the ticket.
   *
   * 给表单和对话框：用票据与省平台说话，由 `createRatingClient({ endpoint, ticket })` 得到。
   */
  @property({ attribute: false }) ratingClient: RatingClient | undefined;

  /**
   * For all that comes after the rating: speaks to the province with the tracking token.
   *
   * 给评价以后的组件：用查询凭证与省平台说话，由 `createTrackingClient({ endpoint, trackingToken })` 得到。
   */
  @property({ attribute: false }) trackingClient: TrackingClient | undefined;

  /**
   * For form, dialog and receipt: gives a client for a receipt's tracking token.
   *
   * 给表单、对话框和回执：由回执的查询凭证得到查询客户端。设了它，回执上才有“查看办理进度”和“验证我的评价没有被改”。
   */
  @property({ attribute: false }) trackWith: ((trackingToken: string) => Promise<TrackingClient>) | undefined;

  /**
   * For form, dialog and receipt: address of the host's tracking page.
   *
   * 给表单、对话框和回执：本站查询页的地址。回执上的链接是它加 `#` 和查询凭证；`#` 之后的内容不会发给任何服务器。
   */
  @property({ attribute: 'tracking-url' }) trackingUrl = '';

  /**
   * `light`, `dark` or `auto`, and `elder` beside it; the themes say what each looks like.
   *
   * 里面的外观：`light`、`dark` 或 `auto`，可再加 `elder`。长什么样由主题决定。
   */
  @property({ attribute: 'data-hcp-appearance', reflect: true }) appearance: string | undefined;

  readonly #observer = new MutationObserver((changes) => {
    for (const { addedNodes } of changes) {
      // What has left again keeps what it has until it is put somewhere.
      for (const node of addedNodes) if (node instanceof Element && node.isConnected) provideWithin(node);
    }
  });

  constructor() {
    super();
    provide(this);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#observer.observe(this, { childList: true, subtree: true });
    provideWithin(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#observer.disconnect();
  }

  override willUpdate(): void {
    if (this.appearance?.split(/\s+/).some((word) => word && !APPEARANCES.includes(word))) {
      warnOnce(this, 'appearance', `made of ${APPEARANCES.join(', ')}`);
    }
    provideWithin(this);
  }

  override render(): TemplateResult {
    return html`<slot></slot>`;
  }
}
